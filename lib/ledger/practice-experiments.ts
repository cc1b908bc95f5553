import type { Experiment, ExperimentEnd, NewExperiment, WayOutcome } from '../experiment';

const day = 24 * 60 * 60_000;

/** What the invented person of the practice year tries out: with a note or without, once to the end, and once again now. */
export function practiceExperiments({
  at: now,
  offset,
}: {
  at: number;
  offset: number;
}): (Experiment | ExperimentEnd)[] {
  const ago = (days: number) => ({
    at: now - days * day,
    on: Temporal.Instant.fromEpochMilliseconds(now - days * day + offset * 60_000)
      .toZonedDateTimeISO('UTC')
      .toPlainDate()
      .toString(),
  });
  const plan = (times: number, each: number, seed: number): Omit<NewExperiment, 'from'> => ({
    ...{ action: 'connection-request', result: 'connection-accepted', kind: 'note' },
    ...{ times, each, seed, share: 0.3, lag: 2, horizon: 21 },
  });
  const [begun, over, again] = [ago(300), ago(230), ago(20)];
  const way = (results: number, unknown: number): WayOutcome => {
    const known = { actions: 100 - unknown, results };
    return { ...known, unknown, known };
  };
  return [
    { id: 'practice-try-1', at: begun.at, from: begun.on, ...plan(2, 100, 2025) },
    {
      ...{ id: 'practice-try-1-end', at: over.at, ends: 'practice-try-1', on: over.on },
      outcomes: { ways: [way(39, 3), way(21, 4)], left: { untagged: 7, nameless: 0, beyond: 18 } },
    },
    { id: 'practice-try-2', at: again.at, from: again.on, ...plan(1.5, 250, 2026) },
  ];
}
