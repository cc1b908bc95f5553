import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../lib/browser/one-at-a-time';

/** A job whose turns the test ends, and what it was given in each. */
function slowJob() {
  const turns: { given: string; over: Promise<void>; end: () => void; fail: () => void }[] = [];
  const ask = oneAtATime((given: string) => {
    const { promise: over, resolve: end, reject } = Promise.withResolvers<void>();
    turns.push({ given, over, end, fail: () => reject(new Error(given)) });
    return over;
  });
  const given = () => turns.map((turn) => turn.given);
  return { ask, turns, given };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve));

describe('a job done one at a time', () => {
  it('begins at once where nobody is at it', async () => {
    const { ask, turns, given } = slowJob();
    const first = ask('a');
    turns[0]?.end();
    await first;
    const second = ask('b');
    expect(given()).toEqual(['a', 'b']);
    turns[1]?.end();
    await second;
  });

  it('is done once more for all who ask meanwhile, with what the last of them gave', async () => {
    const { ask, turns, given } = slowJob();
    const first = ask('a');
    const others = ['b', 'c', 'd'].map(ask);
    await aMoment();
    expect(given(), 'two are never at it').toEqual(['a']);
    turns[0]?.end();
    await first;
    await aMoment();
    expect(given()).toEqual(['a', 'd']);
    let isOver = false;
    const all = Promise.all(others).then(() => {
      isOver = true;
    });
    await aMoment();
    expect(isOver, 'who asked waits for a turn that began afterwards').toBe(false);
    turns[1]?.end();
    await all;
  });

  it('who asks when one turn is over and the next has not begun gets that', async () => {
    const { ask, turns, given } = slowJob();
    void ask('a');
    void turns[0]?.over.then(() => ask('c'));
    void ask('b');
    turns[0]?.end();
    await aMoment();
    expect(given()).toEqual(['a', 'c']);
    turns[1]?.end();
    await aMoment();
    expect(given()).toEqual(['a', 'c']);
  });

  it('who asks in the second turn gets a third', async () => {
    const { ask, turns, given } = slowJob();
    const first = ask('a');
    const second = ask('b');
    turns[0]?.end();
    await first;
    await aMoment();
    const third = ask('c');
    turns[1]?.end();
    await second;
    await aMoment();
    turns[2]?.end();
    await third;
    expect(given()).toEqual(['a', 'b', 'c']);
  });

  it('goes on after a turn that failed, which only its own callers hear of', async () => {
    const { ask, turns, given } = slowJob();
    const first = ask('a');
    const second = ask('b');
    turns[0]?.fail();
    await expect(first).rejects.toThrow('a');
    await aMoment();
    turns[1]?.end();
    await expect(second).resolves.toBeUndefined();
    expect(given()).toEqual(['a', 'b']);
  });
});
