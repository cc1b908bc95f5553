import type { Refusal } from '../event';

/**
 * What a person can send to a maintainer when something was not counted: site, rule, reason and answer, by day.
 * No name, no address, no text and no time of day; always in English, so that whoever mends it can read it.
 * @param dayOf the day of an instant where the person is, `YYYY-MM-DD`
 */
export function refusalReport(refusals: readonly Refusal[], version: string, dayOf: (at: number) => string): string {
  const lines = refusals.map(({ at, site, detector, metric, reason, status }) =>
    [dayOf(at), site, detector, metric, reason, status === undefined ? '' : `status ${status}`].join('  ').trimEnd(),
  );
  return [`Groundwork ${version}: not counted`, 'day  site  rule  metric  reason  answer', ...lines].join('\n');
}
