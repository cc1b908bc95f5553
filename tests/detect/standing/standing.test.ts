import { describe, expect, it } from 'vitest';
import { type SeenOfSite, standingsOf } from '../../../lib/detect/standing';
import type { Sign, Standing } from '../../../lib/event';
import { practice } from '../practice-site';

const metric = 'contact-added';
const detector = 'saved';
const hour = 3_600_000;

const dayOf = (n: number) => Temporal.PlainDate.from('2026-09-01').add({ days: n }).toString();
const timeOf = (n: number, minutes: number) => Date.parse(`${dayOf(n)}T09:00:00Z`) + minutes * 60_000;

/** Signs of one day, in the order they are named. */
const on = (n: number, ...kinds: Sign['kind'][]): Sign[] =>
  kinds.map((kind, place) => ({
    ...{ at: timeOf(n, place), day: dayOf(n), metric, n: 1, kind },
    ...(kind === 'missed' ? {} : { detector }),
  }));

const days = (from: number, to: number) => Array.from({ length: to - from }, (_, one) => from + one);
const times = (n: number, kind: Sign['kind']) => Array.from({ length: n }, () => kind);

/** What is known on a day. @param used days on which the site was used */
const seen = (today: number, signs: Sign[], used: number[] = [], more: Partial<SeenOfSite> = {}): SeenOfSite => ({
  ...{ signs, used: new Set(used.map(dayOf)), changed: new Set<string>(), today: dayOf(today), from: dayOf(0) },
  ...{ before: {}, vouched: null },
  ...more,
});

const standing = (of: SeenOfSite): Standing | null => standingsOf(practice, of)[detector] ?? null;
const warned = (why: Standing['why'], since: number): Standing => ({ level: 'warned', since: dayOf(since), why });

describe('misses the person reports', () => {
  it('warn when two come with no count between them, and say since when', () => {
    expect(standing(seen(3, on(1, 'counted', 'missed')))).toBeNull();
    expect(standing(seen(3, [...on(1, 'counted', 'missed'), ...on(3, 'missed')]))).toEqual(warned('missed', 1));
  });

  it('warn where only some acts are missed', () => {
    const half = on(1, 'missed', 'counted', 'missed', 'counted', 'missed', 'counted');
    expect(standing(seen(2, half))).toEqual(warned('missed', 1));
  });

  it('say nothing while they are rare among counts', () => {
    const usual = days(0, 20).flatMap((day) => on(day, ...times(12, 'counted'), 'missed', ...times(8, 'counted')));
    expect(standing(seen(20, usual))).toBeNull();
  });

  it('are held against every detector of the metric, and of no other', () => {
    const found = standingsOf(
      { ...practice, detectors: [...practice.detectors, another] },
      seen(2, on(1, ...times(5, 'missed'))),
    );
    expect(Object.keys(found)).toEqual([detector, 'another']);
  });

  it('are outweighed by counts, not by one', () => {
    const broken = on(1, ...times(5, 'missed'));
    expect(standing(seen(3, [...broken, ...on(2, 'counted')]))).toEqual(warned('missed', 1));
    expect(standing(seen(3, [...broken, ...on(2, ...times(8, 'counted'))]))).toBeNull();
  });
});

const saved = practice.detectors.find(({ id }) => id === detector);
const another = { ...(saved as NonNullable<typeof saved>), id: 'another' };

describe('days on the site without an act', () => {
  const busy = days(0, 25).flatMap((day) => on(day, ...times(6, 'counted')));
  const used = (to: number) => days(0, to);

  it('warn when they are unusual, once they are over', () => {
    expect(standing(seen(26, busy, used(27)))).toBeNull();
    expect(standing(seen(27, busy, used(27)))).toEqual(warned('silent', 25));
  });

  it('weigh more with a miss among them', () => {
    expect(standing(seen(25, [...busy, ...on(25, 'missed')], used(26)))).toBeNull();
    expect(standing(seen(26, [...busy, ...on(25, 'missed')], used(26)))).toEqual(warned('missed', 25));
  });

  it('are over with the first count', () => {
    expect(standing(seen(29, [...busy, ...on(28, 'counted')], used(29)))).toBeNull();
  });

  it('say nothing where the site was not used: weekends, holidays, a pause', () => {
    expect(standing(seen(60, busy, used(25)))).toBeNull();
  });

  it('say nothing of somebody who does this seldom, or whose ways are not known yet', () => {
    const seldom = days(0, 20).flatMap((day) => (day % 4 ? [] : on(day, 'counted')));
    expect(standing(seen(24, seldom, used(24)))).toBeNull();
    expect(standing(seen(12, busy.slice(0, 30), used(12)))).toBeNull();
  });

  it('are judged for each metric by itself', () => {
    const other = days(0, 28).flatMap((day) => on(day, 'counted').map((sign) => ({ ...sign, metric: 'call' })));
    const found = standingsOf(practice, seen(28, [...busy, ...other], used(28)));
    expect(Object.keys(found)).toEqual([detector]);
  });
});

describe('pages that lack what must be there', () => {
  const lacking = (...which: number[]) => ({ changed: new Set(which.map(dayOf)) });

  it('warn on the second day without a count', () => {
    expect(standing(seen(3, on(1, 'counted'), [], lacking(2)))).toBeNull();
    expect(standing(seen(3, on(1, 'counted'), [], lacking(2, 3)))).toEqual(warned('changed', 2));
  });

  it('say nothing while acts are counted all the same', () => {
    const counts = days(0, 6).flatMap((day) => on(day, 'counted'));
    expect(standing(seen(6, counts, [], lacking(0, 1, 2, 3, 4, 5)))).toBeNull();
  });
});

describe('counts the person takes back', () => {
  const asks: Standing = { level: 'ask-first', since: dayOf(1), why: 'undone' };
  const wrong = on(1, 'counted', 'undone', 'undone', 'undone');

  it('make it ask first when three come in a row', () => {
    expect(standing(seen(2, wrong.slice(0, 3)))).toBeNull();
    expect(standing(seen(2, wrong))).toEqual(asks);
    expect(standingsOf(practice, seen(2, wrong))).toEqual({ [detector]: asks });
  });

  it('say nothing now and then', () => {
    const usual = days(0, 20).flatMap((day) => on(day, ...times(10, 'counted'), 'undone'));
    expect(standing(seen(20, usual))).toBeNull();
  });

  it('are followed by answers: three times yes brings it back, three times no turns it off', () => {
    expect(standing(seen(3, [...wrong, ...on(2, 'yes', 'yes')]))).toEqual(asks);
    expect(standing(seen(3, [...wrong, ...on(2, 'yes', 'yes', 'yes')]))).toBeNull();
    expect(standing(seen(3, [...wrong, ...on(2, 'no', 'no', 'yes', 'no', 'no')]))).toEqual(asks);
    expect(standing(seen(3, [...wrong, ...on(2, 'no', 'no', 'no')]))).toEqual({
      ...asks,
      level: 'off',
      since: dayOf(2),
    });
  });
});

describe("the person's word", () => {
  const vouched = { at: timeOf(2, 0) + 6 * hour, day: dayOf(2) };
  const off: Standing = { level: 'off', since: dayOf(-60), why: 'undone' };

  it('takes the weight from all that was before it, and from nothing after', () => {
    const before = [...on(1, ...times(5, 'missed')), ...on(2, 'undone', 'undone', 'undone')];
    expect(standing(seen(3, before, [], { vouched }))).toBeNull();
    expect(standing(seen(4, [...before, ...on(3, 'missed', 'missed')], [], { vouched }))).toEqual(warned('missed', 3));
  });

  it('is needed where nothing else can bring it back, however long ago that was', () => {
    expect(standing(seen(3, [], [], { before: { [detector]: off } }))).toEqual(off);
    expect(standing(seen(3, [], [], { before: { [detector]: off }, vouched }))).toBeNull();
  });
});

it('a warning from long ago stands until something is counted', () => {
  const before = { [detector]: warned('missed', -50) };
  expect(standing(seen(3, [], [], { before }))).toEqual(warned('missed', -50));
  expect(standing(seen(3, on(2, ...times(8, 'counted')), [], { before }))).toBeNull();
  // A standing whose signs are still there is judged by them alone: the person may have taken them back.
  expect(standing(seen(3, [], [], { before: { [detector]: warned('missed', 1) } }))).toBeNull();
});
