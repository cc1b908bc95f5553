import { describe, expect, it } from 'vitest';
import { isTold, pausedOf, rightOf, tallyOf } from '../../lib/detect/check';
import { checkReport } from '../../lib/detect/check-report';
import { wordOf } from '../../lib/detect/words';
import type { Refusal, Seen } from '../../lib/event';
import { linkedin } from '../../lib/sites/linkedin';
import type { Site } from '../../lib/sites/site';

const metric = 'connection-request';
const site: Site = linkedin;
const [detector] = site.detectors;
if (!detector) throw new Error('LinkedIn has detectors');
const word = wordOf(detector.trigger);

const seen = (change: Partial<Seen> = {}): Seen => ({
  ...{ metric, detector: detector.id, revision: detector.revision, counted: 1, undone: 0, asked: 0 },
  signals: [
    { signal: 'gesture', what: 'press', after: 0 },
    { signal: 'request', what: word, after: 120, status: 200 },
  ],
  ...change,
});
const asked = seen({ counted: 0, asked: 1 });
const undone = seen({ counted: 0, undone: 1 });
const times = (n: number, one = seen()) => Array.from({ length: n }, () => one);

describe('what was counted against what was done', () => {
  it.each([
    ['all is right', 5, times(5), { counted: 5, missed: 0, wrong: 0, asked: 0 }],
    ['one is missed', 6, times(5), { counted: 5, missed: 1, wrong: 0, asked: 0 }],
    ['more is counted than was done', 3, times(5), { counted: 5, missed: 0, wrong: 2, asked: 0 }],
    ['something is counted and nothing done', 0, times(2), { counted: 2, missed: 0, wrong: 2, asked: 0 }],
    ['nothing is done and nothing counted', 0, [], { counted: 0, missed: 0, wrong: 0, asked: 0 }],
    ['nothing is counted', 4, [], { counted: 0, missed: 4, wrong: 0, asked: 0 }],
    ['what is asked about is missed', 3, [...times(1), asked, asked], { counted: 1, missed: 2, wrong: 0, asked: 2 }],
    ['what the person took back was wrong', 2, [...times(2), undone], { counted: 3, missed: 0, wrong: 1, asked: 0 }],
    ['and cannot hide a miss', 3, [...times(2), undone], { counted: 3, missed: 1, wrong: 1, asked: 0 }],
    ['a bulk counts its size', 4, [seen({ counted: 4 })], { counted: 4, missed: 0, wrong: 0, asked: 0 }],
    ['a bulk of which a part was taken off', 4, [seen({ counted: 3, undone: 1 })], { counted: 4, missed: 1, wrong: 1 }],
    ['other metrics are not in it', 1, [seen({ metric: 'message' })], { counted: 0, missed: 1, wrong: 0, asked: 0 }],
  ])('%s', (_, done, all, expected) => {
    const tally = tallyOf(metric, done, all);
    expect(tally).toMatchObject({ metric, done, ...expected });
    expect(rightOf(tally)).toBe(done - tally.missed);
    expect(isTold(tally)).toBe(done > 0 || all.some((one) => one.metric === metric));
  });
});

describe('what was done while counting was paused', () => {
  it.each([
    ['is neither missed nor done', 5, times(3), 2, { done: 3, counted: 3, missed: 0, wrong: 0, paused: 2 }],
    ['excuses no more than itself', 5, times(2), 1, { done: 4, counted: 2, missed: 2, wrong: 0, paused: 1 }],
    ['was all there was', 2, [], 2, { done: 0, counted: 0, missed: 0, wrong: 0, paused: 2 }],
    ['was ticked off then and done before', 3, times(3), 3, { done: 3, counted: 3, missed: 0, wrong: 0 }],
    ['makes nothing wrong right', 1, times(2), 4, { done: 1, counted: 2, missed: 0, wrong: 1 }],
  ] as const)('%s', (_, ticked, all, paused, expected) => {
    const tally = tallyOf(metric, ticked, all, paused);
    expect(tally).toMatchObject(expected);
    expect(tally.paused).toBe('paused' in expected ? expected.paused : undefined);
    expect(isTold(tally)).toBe(true);
  });

  it('is what was turned down for it, a request once, or what was ticked off meanwhile', () => {
    const down = (at: number, change: Partial<Refusal> = {}): Refusal => ({
      ...{ at, site: 'linkedin', detector: detector.id, metric, reason: 'paused' },
      ...change,
    });
    const refused = [down(1), down(1), down(2), down(3, { reason: 'status' }), down(4, { metric: 'message' })];
    expect(pausedOf(metric, 0, refused)).toBe(2);
    expect(pausedOf(metric, 3, refused)).toBe(3);
    expect(pausedOf(metric, 0, [])).toBe(0);
  });
});

describe('the report', () => {
  const refusal = (change: Partial<Refusal> = {}): Refusal => ({
    ...{ at: 1_764_000_000_123, site: 'linkedin', detector: detector.id, metric, reason: 'status', status: 429 },
    ...change,
  });
  const where = { extension: '0.1.0', browser: { name: 'Chrome', version: '144' }, day: '2026-11-24' };
  const report = (all: readonly Seen[], refused: readonly Refusal[] = []) =>
    checkReport(site, [tallyOf(metric, 3, all), tallyOf('message', 0, all)], all, refused, where);

  it('says what was done and seen, and nothing of what was not', () => {
    const refused = [refusal(), refusal(), refusal({ reason: 'no-gesture' })];
    expect(report([...times(2), asked], refused)).toEqual({
      ...{ format: 'groundwork-check', version: 1, site: 'linkedin', checked: site.checked, ...where },
      metrics: [{ metric, done: 3, counted: 2, missed: 1, wrong: 0, asked: 1 }],
      detectors: [
        {
          ...{ id: detector.id, revision: detector.revision, metric, counted: 2, unsure: 1 },
          refused: { status: 2, 'no-gesture': 1 },
          signals: [{ what: word, status: 200, n: 3 }],
        },
      ],
    });
  });

  it('tells answers and revisions apart', () => {
    const failed = seen({ signals: [{ signal: 'request', what: word, after: 1, status: 503 }] });
    const older = seen({ revision: detector.revision - 1 });
    const { detectors } = report([seen(), failed, older]);
    expect(detectors.map(({ revision, counted }) => [revision, counted])).toEqual([
      [detector.revision, 2],
      [detector.revision - 1, 1],
    ]);
    expect(detectors[0]?.signals).toEqual([
      { what: word, status: 200, n: 1 },
      { what: word, status: 503, n: 1 },
    ]);
  });

  it('names a detector that only turned something down', () =>
    expect(report([], [refusal()]).detectors).toMatchObject([
      { counted: 0, unsure: 0, refused: { status: 1 }, signals: [] },
    ]));

  it('holds no word that the site file does not have, whatever a page made of it, and no time', () => {
    const evil = seen({ signals: [{ signal: 'page', what: 'Ada Invented https://crm.example/42', after: 98_765 }] });
    const foreign = seen({ detector: 'of-another-site' });
    const text = JSON.stringify(report([evil, foreign], [refusal()]));
    expect(text).not.toMatch(/Ada|https?:|98765|of-another-site|after|176400/);
  });
});
