import { describe, expect, it } from 'vitest';
import { gestureMemory } from '../../lib/page/gesture-memory';

const event = (type: string, timeStamp: number, isTrusted = true) => ({ type, timeStamp, isTrusted }) as Event;

describe('gestureMemory', () => {
  it('finds the last gesture before the trigger, even when later ones followed', () => {
    const memory = gestureMemory();
    for (const at of [1000, 2000, 9000]) memory.note(event('pointerdown', at));
    expect(memory.before(2500)).toEqual({ age: 500, kind: 'press' });
  });

  it('forgets scripted events and says nothing when there was none', () => {
    const memory = gestureMemory();
    memory.note(event('pointerdown', 1000, false));
    expect(memory.before(1200)).toBeNull();
  });

  it('takes back what was no act on the page, and only that', () => {
    const memory = gestureMemory();
    memory.note(event('pointerdown', 1000));
    memory.forget(event('pointerup', 1000));
    memory.forget(event('pointerdown', 900));
    expect(memory.before(1200)).toEqual({ age: 200, kind: 'press' });
    memory.note(event('keydown', 1500));
    memory.forget(event('keydown', 1500));
    expect(memory.before(1600)).toEqual({ age: 600, kind: 'press' });
    memory.note(event('pointerdown', 1700));
    memory.forget(event('pointerdown', 1700));
    memory.forget(event('pointerdown', 1700));
    expect(memory.before(1800)).toEqual({ age: 800, kind: 'press' });
  });

  it('takes a key held down for one press', () => {
    const memory = gestureMemory();
    memory.note(event('keydown', 1000));
    for (let at = 1500; at < 9000; at += 30) memory.note({ ...event('keydown', at), repeat: true } as KeyboardEvent);
    expect(memory.before(9000)).toEqual({ age: 8000, kind: 'key' });
  });

  it('still knows the newest after thousands', () => {
    const memory = gestureMemory();
    for (let at = 0; at < 10_000; at++) memory.note(event('keydown', at));
    expect(memory.before(10_000)).toEqual({ age: 1, kind: 'key' });
    expect(memory.before(9_000)).toBeNull();
  });
});
