import { expect, test } from 'vitest';
import { passedOver, type StageAct } from '../../lib/measure/passed';
import { dayAfter } from '../../lib/measure/workdays';

const today = '2026-11-26';

/** An act so many days ago; `who` is a candidate with a job. Nobody: by hand, or on a record of its own. */
const act = (metric: string, ago: number, who?: string, more: Partial<StageAct> = {}): StageAct => ({
  ...{ metric, day: dayAfter(today, -Math.floor(ago)), at: (1000 - ago) * 86_400_000, n: 1, site: 'workable' },
  ...(who === undefined ? {} : { pipeline: who }),
  ...more,
});
const byHand = (metric: string, ago: number, n = 1): StageAct => {
  const { site: _, ...rest } = act(metric, ago, undefined, { n });
  return rest;
};

/** What was passed, as `whom stage days-ago`. */
const passed = (...acts: StageAct[]) =>
  passedOver(acts).map(({ subject, metric, day }) => {
    const ago = Temporal.PlainDate.from(day).until(today).days;
    return `${subject} ${metric} ${ago}`;
  });
const only = (metric: string, ...acts: StageAct[]) => passed(...acts).filter((one) => one.includes(metric));

test('who is moved straight to an offer has come past all before it, on that day', () => {
  expect(passed(act('offer-made', 5, 'a')).sort()).toEqual(['a cv-sent 5', 'a interview-booked 5', 'a shortlisted 5']);
});

test('nothing is passed twice: by the first later stage, and what was counted is not passed', () => {
  const acts = [
    act('shortlisted', 30, 'a'),
    act('cv-sent', 20, 'a'),
    act('placement', 2, 'a'),
    act('offer-made', 9, 'a'),
  ];
  expect(passed(...acts)).toEqual(['a interview-booked 9']);
  expect(passed(...acts.toReversed()), 'in any order').toEqual(['a interview-booked 9']);
});

test('nothing is told of what is to come, nor of somebody at the first stage', () => {
  expect(passed(act('shortlisted', 5, 'a'))).toEqual([]);
  expect(passed(act('shortlisted', 5, 'a'), act('cv-sent', 4, 'a'))).toEqual([]);
  expect(passed()).toEqual([]);
});

test('a stage that was counted later than the next one was counted, and is not passed on top', () => {
  expect(only('interview', act('offer-made', 9, 'a'), act('interview-booked', 3, 'a'))).toEqual([]);
});

test('a second interview, or a stage counted long ago, is none more', () => {
  const twice = [act('interview-booked', 9, 'a'), act('interview-booked', 6, 'a'), act('offer-made', 3, 'a')];
  expect(only('interview', ...twice)).toEqual([]);
  expect(only('interview', act('interview-booked', 700, 'a'), act('offer-made', 3, 'a'))).toEqual([]);
});

test('two jobs of one candidate are two ways: what was counted on one was not on the other', () => {
  const acts = [act('interview-booked', 9, 'a job1'), act('offer-made', 5, 'a job1'), act('offer-made', 4, 'a job2')];
  expect(only('interview', ...acts)).toEqual(['a job2 interview-booked 4']);
});

test('without a candidate nothing is told: acts by hand, in bulk, on records of their own', () => {
  expect(passed(byHand('offer-made', 3, 14), act('placement', 2), act('offer-made', 1, undefined, { n: 40 }))).toEqual(
    [],
  );
});

test('an act that does not say whose it is may be theirs, each for one of them', () => {
  const offers = [act('offer-made', 5, 'a'), act('offer-made', 4, 'b'), act('offer-made', 3, 'c')];
  expect(only('interview', act('interview-booked', 9), ...offers)).toHaveLength(2);
  expect(only('interview', byHand('interview-booked', 9, 2), ...offers)).toHaveLength(1);
  expect(only('interview', byHand('interview-booked', 9), act('interview-booked', 9), ...offers)).toHaveLength(1);
  expect(only('interview', byHand('interview-booked', 9, 30), ...offers)).toEqual([]);
  expect(only('cv-sent', byHand('interview-booked', 9, 30), ...offers), 'only for its own stage').toHaveLength(3);
});

test('it may be theirs on the day itself, added in the evening; not a day later, not half a year before', () => {
  const offer = act('offer-made', 5, 'a');
  const evening = { ...byHand('interview-booked', 5), at: offer.at + 8 * 3_600_000 };
  expect(only('interview', evening, offer)).toEqual([]);
  expect(only('interview', byHand('interview-booked', 4), offer)).toHaveLength(1);
  expect(only('interview', byHand('interview-booked', 5 + 92), offer)).toEqual([]);
  expect(only('interview', byHand('interview-booked', 5 + 93), offer)).toHaveLength(1);
});

test('what another system counted without a name is not theirs', () => {
  const elsewhere = act('interview-booked', 9, undefined, { site: 'greenhouse' });
  expect(only('interview', elsewhere, act('offer-made', 5, 'a'))).toHaveLength(1);
});

test('acts without a name go to those they can belong to: as few as possible are taken for passed', () => {
  const [early, late] = [byHand('interview-booked', 120), byHand('interview-booked', 20)];
  const offers = [act('offer-made', 100, 'a'), act('offer-made', 10, 'b')];
  expect(only('interview', late, early, ...offers)).toEqual([]);
  const own = act('interview-booked', 12);
  const both = [act('offer-made', 10, 'a'), act('offer-made', 9, 'b', { site: 'lever' })];
  expect(only('interview', byHand('interview-booked', 12), own, ...both)).toEqual([]);
});

test('each stage is at least as large as the next, whatever the acts', () => {
  const order = ['shortlisted', 'cv-sent', 'interview-booked', 'offer-made', 'placement'];
  let seed = 7;
  const roll = (n: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  for (let round = 0; round < 50; round += 1) {
    const acts = Array.from({ length: 60 }, () => {
      const who = roll(4) ? `p${roll(20)}` : undefined;
      return act(order[roll(5)] as string, roll(80), who, who ? {} : { n: 1 + roll(3) });
    });
    const gone = passedOver(acts);
    const named = order.map((metric) => {
      const counted = acts.filter((one) => one.metric === metric);
      const theirs = new Set(counted.flatMap(({ pipeline }) => pipeline ?? [])).size;
      const others = counted.filter(({ pipeline }) => !pipeline).reduce((sum, { n }) => sum + n, 0);
      const more = gone.filter((one) => one.metric === metric);
      for (const { subject } of more)
        expect(acts.some((one) => one.pipeline === subject && one.metric === metric)).toBe(false);
      return { theirs: theirs + more.length, others };
    });
    for (let place = 1; place < order.length; place += 1) {
      const [before, after] = [named[place - 1], named[place]];
      expect((before?.theirs ?? 0) + (before?.others ?? 0)).toBeGreaterThanOrEqual(after?.theirs ?? 0);
    }
    expect(new Set(gone.map(({ subject, metric }) => `${subject} ${metric}`)).size).toBe(gone.length);
  }
});
