import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../lib/catalog';
import type { Detector, Site } from '../../lib/sites/site';
import type { Case } from './feed';
import { site } from './outcome';
import { practice } from './practice-site';
import { replay } from './replay';

/* One press, one act: of what a system does by one press for one candidate and job, the greatest counts. */

const detector = (id: string, metric: MetricId, more: Partial<Detector> = {}): Detector => ({
  ...{ id, revision: 1, metric, evidence: 'beta', once: 'ever' },
  trigger: { on: 'request', method: 'POST', path: `/${id}`, codec: 'json' },
  subject: { from: 'body', field: 'id', as: 'id' },
  onePress: {
    candidate: { from: 'body', field: 'candidate', as: 'id' },
    job: { from: 'body', field: 'job', as: 'id' },
  },
  ...more,
});

const ats: Site = {
  ...practice,
  results: [],
  detectors: [
    detector('note', 'call'),
    detector('list', 'shortlisted'),
    detector('send', 'cv-sent'),
    detector('status', 'cv-sent'),
    detector('book', 'interview-booked'),
    detector('maybe', 'offer-made', { ask: true }),
    detector('place', 'placement', { refute: { any: [{ on: 'appear', selector: ['.error'] }], within: 8 } }),
    detector('mail', 'email', { onePress: undefined } as unknown as Partial<Detector>),
  ].map((one) => JSON.parse(JSON.stringify(one)) as Detector),
};

let ids = 0;
/** A request of the practice system; its record's id is new each time unless said. */
const does = (at: number, what: string, body: object = {}, status = 200): Case['steps'] => [
  {
    at,
    request: { method: 'POST', url: `${site}/${what}`, body: { id: `x${++ids}`, candidate: 1, job: 7, ...body } },
    answer: { at: at + 120, status },
  },
];
const press = (at: number): Case['steps'] => [{ at, gesture: 'press' }];

async function counted(steps: Case['steps'], set: Parameters<typeof replay>[2] = {}): Promise<string[]> {
  const { events } = await replay(ats, { steps }, set);
  return events.filter(({ state }) => state !== 'undone').map(({ metric, state }) => `${metric} ${state}`);
}

const orders = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one) => orders(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));

describe('one press', () => {
  it.each(orders(['list', 'send', 'note']))('is one CV sent, with %s, %s, %s', async (...order) => {
    const steps = [...press(0), ...order.flatMap((what, place) => does(40 + place * 300, what))];
    expect(await counted(steps)).toEqual(['cv-sent counted']);
  });

  it.each(orders(['book', 'place', 'status']))('is one placement, with %s, %s, %s', async (...order) => {
    const steps = [...press(0), ...order.flatMap((what, place) => does(40 + place * 300, what))];
    expect(await counted(steps)).toEqual(['placement counted']);
  });

  it('counts once what two requests tell of it, and twice what one tells twice', async () => {
    expect(await counted([...press(0), ...does(40, 'status'), ...does(300, 'send')])).toEqual(['cv-sent counted']);
    expect(await counted([...press(0), ...does(40, 'send'), ...does(300, 'send')])).toHaveLength(2);
  });

  it('goes by the press where a request does not tell whom it is for', async () => {
    const nobody = { candidate: undefined, job: undefined };
    const steps = [...press(0), ...does(40, 'status', nobody), ...does(300, 'list'), ...does(900, 'note', nobody)];
    expect(await counted(steps)).toEqual(['cv-sent counted']);
  });

  it('that moves several candidates is an act for each', async () => {
    const of = (candidate: number) => [
      ...does(40 + candidate * 20, 'status', { candidate: undefined, job: undefined }),
      ...does(400 + candidate * 20, 'book', { candidate }),
      ...does(800 + candidate * 20, 'note', { candidate }),
    ];
    expect(await counted([...press(0), ...of(1), ...of(2), ...of(3)])).toEqual(
      Array(3).fill('interview-booked counted'),
    );
  });

  it('for another candidate or another job is two', async () => {
    expect(await counted([...press(0), ...does(40, 'list'), ...does(300, 'send', { candidate: 2 })])).toHaveLength(2);
    expect(await counted([...press(0), ...does(40, 'list'), ...does(300, 'send', { job: 8 })])).toHaveLength(2);
  });

  it('after another is two acts, unless both come at once for one candidate', async () => {
    const twice = (gap: number) => [...press(0), ...does(40, 'list'), ...press(gap), ...does(gap + 40, 'send')];
    expect(await counted(twice(3000))).toEqual(['cv-sent counted']);
    expect(await counted(twice(8000))).toHaveLength(2);
    const nobody = [...press(0), ...does(40, 'list', { candidate: undefined }), ...press(3000), ...does(3040, 'send')];
    expect(await counted(nobody)).toHaveLength(2);
  });

  it('keeps what is less where the greater failed or was never done', async () => {
    expect(await counted([...press(0), ...does(40, 'list'), ...does(300, 'send', {}, 500)])).toEqual([
      'shortlisted counted',
    ]);
  });

  it('keeps what is less where the greater is asked about', async () => {
    expect(await counted([...press(0), ...does(40, 'send'), ...does(300, 'maybe')])).toEqual([
      'cv-sent counted',
      'offer-made unsure',
    ]);
  });

  it('takes nothing from what takes no part', async () => {
    expect(await counted([...press(0), ...does(40, 'mail'), ...does(300, 'send')])).toHaveLength(2);
  });

  it('counts the less later, when it is done by itself', async () => {
    const steps = [...press(0), ...does(40, 'list'), ...does(300, 'send'), ...press(60_000), ...does(60_040, 'list')];
    expect(await counted(steps)).toEqual(['cv-sent counted', 'shortlisted counted']);
  });

  it('stays one wherever the worker dies', async () => {
    for (let writes = 1; writes <= 12; writes++) {
      for (const order of [
        ['list', 'send'],
        ['send', 'list'],
      ]) {
        const steps = [...press(0), ...order.flatMap((what, place) => does(40 + place * 300, what))];
        const died = await counted(steps, { diesAfter: { at: 0, writes } });
        expect(died, `${order} after ${writes}`).toEqual(['cv-sent counted']);
      }
    }
  });
});
