import 'temporal-polyfill/global';
import { advice } from './advice';
import { ahead, aheadByDays } from './ahead';
import type { Figure } from './figure';
import { lookedOnce, ratios } from './ratios';
import { sure } from './sure';

export { line, ok } from './figure';

/**
 * Everything that can be held against a truth, one after another.
 *
 * @param people how many of each trade live through each question; a quarter of them through the weeks of advice, which
 *   ask eight times each
 */
export function* truth(people: number, seed: number): Generator<Figure> {
  for (const ask of [ratios, lookedOnce, sure, ahead, aheadByDays]) yield* ask(people, seed);
  yield* advice(Math.ceil(people / 4), seed);
}
