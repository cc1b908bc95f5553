import { describe, expect, it, vi } from 'vitest';
import { createCounter } from '../../lib/detect/counter';
import type { Ports } from '../../lib/detect/ports';
import type { Case } from './feed';
import { practice } from './practice-site';
import { replay } from './replay';

const site = 'https://crm.example';
type Steps = Case['steps'];

async function outcome(steps: Steps, set: Parameters<typeof replay>[2] = {}) {
  const { events, refusals } = await replay(practice, { steps }, set);
  return {
    events: events.map(({ metric, state }) => `${metric} ${state}`),
    refused: refusals.map(({ reason }) => reason),
  };
}

const mail = (at: number, to: number): Steps => [
  { at, gesture: 'press' },
  {
    ...{ at: at + 50, request: { method: 'GET', url: `${site}/mail?to=${to}&send=yes`, type: 'document' } },
    answer: { at: at + 100, status: 200 },
  },
];
const list = (at: number, id: number): Steps => [
  { at, gesture: 'press' },
  {
    at: at + 50,
    request: { method: 'POST', url: `${site}/shortlist`, body: { ids: [id] } },
    answer: { at: at + 90, status: 200 },
  },
  { at: at + 400, attribute: '[data-state="listed"]' },
];
const unlist = (at: number, id: number): Steps => [
  { at, gesture: 'press' },
  { at: at + 50, request: { method: 'DELETE', url: `${site}/shortlist/${id}` }, answer: { at: at + 90, status: 204 } },
];
const seen = (at: number, ...subjects: (string | number)[]): Steps[number] => ({
  at,
  seen: { result: 'answered', subjects: subjects.map(String) },
});

describe('a result', () => {
  it('needs no press, and counts for those who were acted on', async () => {
    expect(await outcome([...mail(0, 1), seen(60_000, 1, 2, 3)])).toEqual({
      events: ['email counted', 'reply counted'],
      refused: [],
    });
  });

  it('counts once, however often and wherever it is seen, also by two acts', async () => {
    const often = [...mail(0, 1), seen(60_000, 1, 1), ...list(70_000, 1), seen(80_000, 1), seen(80_001, 1)];
    expect((await outcome(often)).events).toEqual(['email counted', 'reply counted', 'shortlisted counted']);
  });

  it('is nothing before the act, and something after it', async () => {
    expect((await outcome([seen(0, 1), ...mail(1000, 1)])).events).toEqual(['email counted']);
    expect((await outcome([seen(0, 1), ...mail(1000, 1), seen(9000, 1)])).events).toHaveLength(2);
  });

  it('is nothing for an act that was taken back, where that lowers', async () => {
    const back = [...list(0, 1), ...unlist(9000, 1), seen(20_000, 1)];
    expect((await outcome(back)).events).toEqual(['shortlisted retracted']);
  });

  it('is nothing for an act that only waits for an answer, or of another metric', async () => {
    expect((await outcome([...list(0, 1).slice(0, 2), seen(30_000, 1)])).events).toEqual(['shortlisted unsure']);
    const offer = { method: 'POST', url: `${site}/offer`, body: { id: 1 } };
    const weak: Steps = [
      { at: 0, gesture: 'press' },
      { at: 50, request: offer, answer: { at: 90, status: 200 } },
    ];
    expect((await outcome([...weak, seen(30_000, 1)], { habits: { weak: 'always' } })).events).toEqual([
      'offer-made counted',
    ]);
  });

  it('is nothing while paused, and nothing is said of it', async () => {
    const paused = await outcome([seen(0, 1)], { paused: true });
    expect(paused).toEqual({ events: [], refused: [] });
  });

  it('asks where the evidence is weak, until told "always" or "never"', async () => {
    const weak: Steps = [...mail(0, 1), { at: 60_000, seen: { result: 'perhaps-met', subjects: ['1'] } }];
    expect((await outcome(weak)).events).toEqual(['email counted', 'meeting-booked unsure']);
    const always = { habits: { 'perhaps-met': 'always' } } as const;
    expect((await outcome(weak, always)).events).toEqual(['email counted', 'meeting-booked counted']);
    const never = { habits: { 'perhaps-met': 'never' } } as const;
    expect(await outcome(weak, never)).toEqual({ events: ['email counted'], refused: [] });
  });

  it('carries the day it was seen and a receipt that says so', async () => {
    const { events } = await replay(practice, { steps: [...mail(0, 1), seen(3_600_000, 1)] });
    const [act, result] = events;
    expect((result?.at ?? 0) - (act?.at ?? 0)).toBe(3_600_000 - 50);
    expect(result).toMatchObject({ detector: 'answered', subject: act?.subject });
  });
});

describe('of a stranger nothing is kept', () => {
  const ledger = { record: vi.fn(), takeBack: vi.fn(), retract: vi.fn(), refuse: vi.fn(), actedOn: vi.fn() };
  const pendings = { all: vi.fn(), put: vi.fn(), drop: vi.fn() };
  const ports = (place: Awaited<ReturnType<Ports['place']>>) =>
    ({
      sites: [practice],
      place: async () => place,
      hash: async (_: unknown, text: string) => `#${text}`,
      ...{ paused: async () => false, habit: async () => null, now: () => 5 },
      ...{ ledger, pendings },
    }) as unknown as Ports;
  const told = { site: 'practice', result: 'answered', url: `${site}/inbox/1`, subjects: ['1', '2', 'two words'] };

  it('neither in the ledger nor among what is under way', async () => {
    ledger.actedOn.mockResolvedValueOnce([]);
    await createCounter(ports({ site: 'practice', prefix: '', home: '' })).seen(told);
    expect(ledger.actedOn).toHaveBeenCalledWith(expect.objectContaining({ subjects: ['#1', '#2'] }));
    for (const one of [ledger.record, ledger.refuse, pendings.put]) expect(one).not.toHaveBeenCalled();
  });

  it('and a page speaks for its own site only', async () => {
    ledger.actedOn.mockClear();
    for (const place of [null, { site: 'linkedin', prefix: '', home: '' }])
      await createCounter(ports(place)).seen(told);
    await createCounter(ports({ site: 'practice', prefix: '', home: '' })).seen({ ...told, result: 'unknown' });
    expect(ledger.actedOn).not.toHaveBeenCalled();
  });
});
