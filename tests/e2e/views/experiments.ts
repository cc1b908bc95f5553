import { writeFile } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import type { NewExperiment, Outcomes } from '../../../lib/experiment';

/* Exports with what somebody tried out, of invented people. */

const today = () => Temporal.Now.plainDateISO();
const daysAgo = (days: number): string => today().subtract({ days }).toString();
const atNoon = (days: number): string => `${daysAgo(days)}T11:00:00Z`;

/** With a note or without, so many days ago. */
export const noteFrom = (days: number, more: Partial<NewExperiment> = {}): NewExperiment => ({
  ...{ action: 'connection-request', result: 'connection-accepted', kind: 'note', from: daysAgo(days) },
  ...{ each: 20, times: 2, share: 0.3, lag: 2, horizon: 14, seed: 7, ...more },
});

/** An experiment as an export has it. */
export const begun = (id: string, plan: NewExperiment) => ({ id, at: `${plan.from}T08:00:00Z`, ...plan });

/** Its end. @param days how many ago */
export const ended = (of: string, days: number, outcomes: Outcomes | null) => ({
  ...{ id: `${of}-end`, at: atNoon(days), ends: of, on: daysAgo(days), outcomes },
});

/** What came of both ways, each all looked at but for so many. */
export function outcomesOf(each: number, results: readonly [number, number], unknown = 0): Outcomes {
  const way = (came: number) => {
    const plain = { actions: each - unknown, results: came };
    return { ...plain, unknown, known: plain };
  };
  return { ways: [way(results[0]), way(results[1])], left: { untagged: 7, nameless: 0, beyond: 3 } };
}

/**
 * Twenty requests of each way from so many days ago on, one of each a day, the first of them accepted two days later; and a look
 * once they are all over.
 */
export function lived(days: number, won: readonly [number, number]): object[] {
  const event = (metric: string, place: string, ago: number, more: object) => ({
    ...{ id: `${metric === 'connection-request' ? 'r' : 'a'}${place}`, kind: 'count', at: atNoon(ago), offset: 0 },
    ...{ key: `linkedin|${metric}|${place}|10`, metric, site: 'linkedin', n: 1, state: 'counted' },
    ...{ subject: `person-${place}`, detector: 'invite-dialog', revision: 1, ...more },
  });
  const asked = Array.from({ length: 20 }, (_, one) =>
    [0, 1].flatMap((way) => {
      const request = event('connection-request', `${way}x${one}`, days - one, {
        tags: [way ? 'without-note' : 'with-note'],
      });
      return one < (won[way] ?? 0)
        ? [request, event('connection-accepted', `${way}x${one}`, days - one - 2, {})]
        : [request];
    }),
  );
  // Results count for fourteen days: this is the last of them.
  return [...asked.flat(), event('connection-accepted', 'look', days - 33, {})];
}

/** Writes such an export. */
export async function exportWith(path: string, experiments: readonly object[], events: readonly object[] = []) {
  // Ids of events sort by time, as the ledger makes them.
  const sorted = events.map((event) => ({ ...event, id: idAt(event as { id: string; at: string }) }));
  await writeFile(path, JSON.stringify({ format: 'groundwork', version: 1, events: sorted, experiments }));
  return path;
}

const idAt = ({ id, at }: { id: string; at: string }): string => Date.parse(at).toString(36) + id.padStart(7, '0');
