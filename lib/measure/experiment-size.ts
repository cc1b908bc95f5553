import { fewestEach } from '../experiment';
import { normalQuantile } from './chance';

/*
 * How many acts of two ways are looked at, decided before any of them is done.
 */

/** Nothing works always. */
const most = 0.95;

/** The shares of two ways of which one brings so many times as much, where both together bring `share`. */
export function sharesOf(share: number, times: number): { low: number; high: number } {
  const high = Math.min(most, (2 * share * times) / (1 + times));
  return { low: high / times, high };
}

/**
 * How many acts of each way find such a difference four times out of five, where none that is not there may be found more
 * than once in twenty times. The sample size of two shares with the correction for continuity (Fleiss, Tytun and Ury 1980,
 * Biometrics 36:343; Fleiss 1981), up to the next ten.
 * @param share results per action, more than 0
 * @param times as much as the worse way, more than 1
 */
export function eachFor(share: number, times: number): number {
  const { low, high } = sharesOf(share, times);
  const middle = (low + high) / 2;
  const [sure, found] = [normalQuantile(0.975), normalQuantile(0.8)];
  const apart = high - low;
  const own = found * Math.sqrt(low * (1 - low) + high * (1 - high));
  const plain = ((sure * Math.sqrt(2 * middle * (1 - middle)) + own) / apart) ** 2;
  const each = (plain / 4) * (1 + Math.sqrt(1 + 4 / (plain * apart))) ** 2;
  return Math.max(fewestEach, 10 * Math.ceil(each / 10 - 1e-9));
}

/**
 * How many days until both ways have their number.
 * @param perDay acts a day, as far as they can count
 * @returns null where nothing is done
 */
export const daysFor = (each: number, perDay: number): number | null =>
  perDay > 0 ? Math.ceil((2 * each) / perDay) : null;
