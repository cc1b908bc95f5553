import { expect, test } from 'vitest';
import { falseAlarms, isNoticed } from './alarms';

const long = process.env.LONG === '1';

/** Printed, so that a run that fails can be played again. */
const seed = long ? Math.floor(Math.random() * 2 ** 31) : 20_261_124;

const many = (n: number) => Array.from({ length: n }, (_, one) => seed + one * 7919);

/** A site has three detectors of different metrics, and may be suspected once a year. */
const mostFalse = 1 / 3;

test('a year of ordinary work raises at most one false alarm a site', { timeout: 3_600_000 }, () => {
  const years = many(long ? 2000 : 120).map(falseAlarms);
  const rate = years.flat().length / years.length;
  const why = Map.groupBy(years.flat(), ({ why: reason }) => reason);
  const reasons = [...why].map(([reason, alarms]) => `${reason} ${alarms.length}`).join(', ');
  console.info(`seed ${seed}: ${rate.toFixed(3)} false alarms a detector and year (${reasons})`);
  expect(rate).toBeLessThanOrEqual(mostFalse);
});

test('a break is noticed within five missed acts or one working day', { timeout: 3_600_000 }, () => {
  const share = (reports?: number) => {
    const noticed = many(long ? 4000 : 400).flatMap((one) => isNoticed(one, reports) ?? []);
    return noticed.filter(Boolean).length / noticed.length;
  };
  const found = share();
  console.info(`seed ${seed}: ${(100 * found).toFixed(1)} % of breaks noticed in time`);
  // What the person does not say has to be told from silence and changed pages, which takes longer.
  if (long)
    for (const reports of [0, 0.25, 0.5]) console.info(`${reports} reported: ${(100 * share(reports)).toFixed(1)} %`);
  expect(found).toBeGreaterThanOrEqual(0.95);
});
