import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Member, shareOut } from '../../lib/measure/team';
import { plainCalendar } from '../../lib/measure/workdays';

const quarter = { from: '2026-10-01', to: '2026-12-31' };
const member = (id: string, fte: number, more: Partial<Member> = {}): Member => ({
  id,
  fte,
  calendar: plainCalendar,
  ...more,
});
const values = (members: Member[], goal: number) => shareOut(goal, members, quarter).shares.map(({ value }) => value);

test('a goal goes by employment', () => {
  expect(values([member('a', 1), member('b', 0.6), member('c', 0.8)], 31)).toEqual([13, 8, 10]);
});

test('part-time counts once, as employment, not again as fewer weekdays', () => {
  const threeDays = { ...plainCalendar, weights: [1, 1, 1, 0, 0, 0, 0] };
  expect(values([member('a', 1), member('b', 0.6, { calendar: threeDays })], 16)).toEqual([10, 6]);
});

test('who still learns takes less, who is not there yet nothing', () => {
  const starter = (from: string) => ({ ...plainCalendar, ramp: { from, steps: [{ weeks: 26, share: 0.5 }] } });
  expect(values([member('a', 1), member('b', 1, { calendar: starter('2026-10-01') })], 30)).toEqual([20, 10]);
  expect(values([member('a', 1), member('b', 1, { calendar: starter('2027-01-04') })], 30)).toEqual([30, 0]);
});

test('what was agreed with someone stays, the others split the rest', () => {
  const outcome = shareOut(30, [member('a', 1, { fixed: 5 }), member('b', 1), member('c', 1)], quarter);
  expect(outcome).toEqual({
    goal: 30,
    gap: 0,
    shares: [
      { id: 'a', value: 5, fixed: true },
      { id: 'b', value: 13, fixed: false },
      { id: 'c', value: 12, fixed: false },
    ],
  });
});

test('what nobody has is shown, and what is beyond the goal too', () => {
  expect(shareOut(30, [member('a', 1, { fixed: 12 }), member('b', 1, { fixed: 12 })], quarter).gap).toBe(6);
  expect(shareOut(30, [member('a', 1, { fixed: 40 }), member('b', 1)], quarter)).toMatchObject({ gap: -10 });
  expect(shareOut(30, [], quarter)).toEqual({ goal: 30, shares: [], gap: 30 });
});

test('shares and gap always sum to the goal, nobody has less than nothing, fixed shares stay', () => {
  const some = fc.array(
    fc.record({
      fte: fc.constantFrom(0, 0.2, 0.5, 0.6, 0.8, 1),
      fixed: fc.option(fc.nat({ max: 500 })),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), some, (goal, people) => {
      const members = people.map(({ fte, fixed }, at) => member(String(at), fte, fixed === null ? {} : { fixed }));
      const { shares, gap } = shareOut(goal, members, { from: '2026-10-05', to: '2026-10-09' });
      expect(shares.reduce((sum, { value }) => sum + value, gap)).toBe(goal);
      shares.forEach((share, at) => {
        expect(share.value).toBeGreaterThanOrEqual(0);
        const { fixed } = people[at] as { fixed: number | null };
        if (fixed !== null) expect(share.value).toBe(fixed);
      });
      const open = people.some(({ fte, fixed }) => fixed === null && fte > 0);
      if (open) expect(gap).toBeLessThanOrEqual(0);
    }),
  );
});
