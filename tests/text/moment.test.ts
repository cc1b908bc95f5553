import { describe, expect, it } from 'vitest';
import { dateHere, dateOf, since, timeOfDay } from '../../lib/text/moment';

const at = Date.parse('2026-11-24T23:30:00Z');

describe('moments', () => {
  it('are told where the person was', () => {
    expect(timeOfDay(at, 60, 'de')).toBe('0:30');
    expect(dateOf(at, 60)).toBe('2026-11-25');
    expect(dateOf(at, -60)).toBe('2026-11-24');
  });

  it.each([0.25, 0.75])('may have a fraction (%s), as those of requests do', (fraction) => {
    expect(timeOfDay(at + fraction, 0, 'de')).toBe('23:30');
    expect(dateOf(at + fraction, 0)).toBe('2026-11-24');
    expect(dateHere(at + fraction)).toMatch(/^2026-11-2[45]$/);
    expect(since(at + fraction, 'en')).toMatch(/:30/);
  });
});
