import { describe, expect, it } from 'vitest';
import { practice } from './practice-site';
import { type Case, replay } from './replay';

const site = 'https://crm.example';

async function outcome(steps: Case['steps'], origin?: string) {
  const feed = { name: '', detector: '', kind: 'yes' as const, steps, expect: [], ...(origin ? { origin } : {}) };
  const { events, refusals } = await replay(practice, feed);
  return {
    events: events.map(({ metric, state, n }) => `${metric} ${state} ${n}`),
    refused: refusals.map(({ reason }) => reason),
  };
}

const close = (at: number, status: number, more: object = {}): Case['steps'][number] => ({
  at,
  request: { method: 'POST', url: `${site}/task/7/close`, type: 'document', ...more },
  answer: { at: at + 200, status },
});

const list = (at: number, ids: number[]): Case['steps'] => [
  { at, gesture: 'press' },
  {
    at: at + 50,
    request: { method: 'POST', url: `${site}/shortlist`, body: { ids } },
    answer: { at: at + 200, status: 200 },
  },
  { at: at + 400, attribute: '[data-state="listed"]' },
];

describe('acts that load a page', () => {
  it('count when the status is the one that means success', async () => {
    expect(await outcome([{ at: 0, gesture: 'press' }, close(50, 302)])).toEqual({
      events: ['task-done counted 1'],
      refused: [],
    });
    expect(await outcome([{ at: 0, gesture: 'press' }, close(50, 200)])).toEqual({ events: [], refused: ['status'] });
  });

  it('do not count when the browser only repeats them', async () => {
    expect(await outcome([{ at: 0, gesture: 'key', reload: true }, close(50, 302)])).toEqual({
      events: [],
      refused: ['no-gesture'],
    });
  });

  it('count in a frame, and by a link whose address is the act', async () => {
    expect((await outcome([{ at: 0, gesture: 'press' }, close(50, 302, { type: 'frame' })])).events).toHaveLength(1);
    const link = { method: 'GET', url: `${site}/mail?to=12&send=yes`, type: 'document' as const };
    const twice = [0, 1000].flatMap((at): Case['steps'] => [
      { at, gesture: 'press' },
      { at: at + 50, request: link, answer: { at: at + 100, status: 200 } },
    ]);
    expect((await outcome(twice)).events).toEqual(['email counted 1']);
  });
});

describe('proof', () => {
  it('waits for the page, asks when it stays away, and takes each subject as one act', async () => {
    expect((await outcome(list(0, [1, 2, 2]))).events).toEqual(['shortlisted counted 1', 'shortlisted counted 1']);
    expect((await outcome(list(0, [1]).slice(0, 2))).events).toEqual(['shortlisted unsure 1']);
  });

  it('asks before a batch counts', async () => {
    const ids = Array.from({ length: 26 }, (_, index) => index + 1);
    expect((await outcome(list(0, ids))).events).toEqual(['shortlisted unsure 26']);
  });

  it('takes back and counts again, and never makes two of one', async () => {
    const remove = (at: number): Case['steps'] => [
      { at, gesture: 'press' },
      { at: at + 50, request: { method: 'DELETE', url: `${site}/shortlist/1` }, answer: { at: at + 90, status: 204 } },
    ];
    expect((await outcome([...list(0, [1]), ...remove(5000)])).events).toEqual(['shortlisted retracted 1']);
    expect((await outcome([...list(0, [1]), ...remove(5000), ...list(9000, [1])])).events).toEqual([
      'shortlisted counted 1',
    ]);
  });

  it('refuses what another extension sent, and what nobody pressed for', async () => {
    const request = { method: 'POST', url: `${site}/shortlist`, body: { ids: [1] } };
    const alien = { ...request, initiator: 'chrome-extension://abcdefghijklmnop' };
    const answer = { at: 90, status: 200 };
    expect(
      await outcome([
        { at: 0, gesture: 'press' },
        { at: 50, request: alien, answer },
      ]),
    ).toEqual({ events: [], refused: [] });
    expect(await outcome([{ at: 50, request, answer }])).toEqual({ events: [], refused: ['no-gesture'] });
  });
});

describe('an own domain', () => {
  const steps = (url: string): Case['steps'] => [
    { at: 0, gesture: 'press' },
    { at: 50, request: { method: 'POST', url, type: 'frame' }, answer: { at: 90, status: 302 } },
  ];

  it('is matched below the path it is bound to, and nowhere else', async () => {
    const bound = 'http://erp.example:8069/crm';
    expect((await outcome(steps(`${bound}/task/7/close`), bound)).events).toHaveLength(1);
    expect((await outcome(steps('http://erp.example:8069/task/7/close'), bound)).events).toHaveLength(0);
    expect((await outcome(steps('http://erp.example:8070/crm/task/7/close'), bound)).events).toHaveLength(0);
  });
});

describe('a clock that is set', () => {
  const hour = 3_600_000;
  const load = [{ at: 0, gesture: 'press' } as const, close(50, 302)];
  const set = (steps: Case['steps'], at: number, clock: number) =>
    outcome([...steps, { at, clock }].sort((a, b) => a.at - b.at));

  it.each([
    ['back before the request', load, 20, -hour, 'task-done counted 1'],
    ['on before the request', load, 20, hour, 'task-done counted 1'],
    ['on before the answer', load, 100, hour, 'task-done counted 1'],
    // How long something has waited cannot be told then; it must not wait for an hour.
    ['back before the answer', load, 100, -hour, 'task-done unsure 1'],
    ['back before the proof', list(0, [1]), 300, -hour, 'shortlisted counted 1'],
  ])('%s loses and doubles nothing', async (_, steps, at, clock, event) => {
    expect(await set(steps, at, clock)).toEqual({ events: [event], refused: [] });
  });
});

describe('a worker that is woken', () => {
  const late = (at: number, end: Case['steps'][number]['answer']): Case['steps'] =>
    list(at, [1]).map((step) => (step.request && end ? { ...step, answer: end, told: at + 300 } : step));

  it('may hear of the end of a request first', async () => {
    expect(await outcome(late(0, { at: 200, status: 200 }))).toEqual({
      events: ['shortlisted counted 1'],
      refused: [],
    });
    expect(await outcome(late(0, { at: 200, status: 403 }))).toEqual({ events: [], refused: ['status'] });
    expect(await outcome(late(0, { at: 200, failed: true }))).toEqual({ events: [], refused: ['failed'] });
  });
});

describe('a worker that dies', () => {
  it.each([[20], [100], [300]])('%i ms after the gesture loses and doubles nothing', async (at) => {
    const steps = [...list(0, [1]), { at, kill: true } as const].sort((a, b) => a.at - b.at);
    expect((await outcome(steps)).events).toEqual(['shortlisted counted 1']);
  });
});
