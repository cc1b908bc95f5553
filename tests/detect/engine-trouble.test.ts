import { describe, expect, it } from 'vitest';
import type { Case } from './feed';
import { list, outcome } from './outcome';

describe('a clock that is set while something is under way', () => {
  const hour = 3_600_000;
  it.each([
    ['back an hour, before the answer', 100, -hour],
    ['ahead an hour, before the answer', 100, hour],
    ['back an hour, before the proof', 300, -hour],
    ['back a day, after it', 450, -24 * hour],
  ])('%s loses and doubles nothing', async (_, at, clock) => {
    const steps = [...list(0, [1]), { at, clock }, ...list(5000, [1])].sort((a, b) => a.at - b.at);
    expect((await outcome(steps)).events).toEqual(['shortlisted counted 1']);
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
