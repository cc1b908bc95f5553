import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf } from '../../lib/measure/course';
import { paceOf } from '../../lib/measure/pace';
import { periodOf } from '../../lib/measure/period';
import { leaveModeOf, prorated } from '../../lib/measure/prorate';
import { plainCalendar } from '../../lib/measure/workdays';
import type { OffKind } from '../../lib/target';
import { leave, someCalendar, someDay, withOff } from './calendars';

/** 21 working days. */
const span = { from: '2026-09-01', to: '2026-09-29' };
const week = ['2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17', '2026-09-18'];
const away = (kind: OffKind) => withOff(week.map((day) => ({ day, kind, share: 1 })));

test.each([
  ['leave', 'prorate', 76],
  ['leave', 'keep', 100],
  ['sick', 'prorate', 76],
  ['sick', 'keep', 76],
  ['holiday', 'prorate', 100],
  ['holiday', 'keep', 100],
] as const)('five of 21 days off (%s, %s): 100 becomes %i', (kind, mode, value) => {
  const outcome = prorated(100, span, 'month', away(kind), mode);
  expect(outcome).toMatchObject({ value, original: 100 });
});

test('actions need days, money has to come in all the same', () => {
  expect(leaveModeOf('count')).toBe('prorate');
  expect(leaveModeOf('money')).toBe('keep');
});

test('an ordinary week of 50 is 40 with a holiday', () => {
  const calendar = withOff([{ day: '2026-09-14', kind: 'holiday', share: 1 }]);
  const { from, to } = periodOf('2026-09-14', 'week', calendar);
  expect(prorated(50, { from, to }, 'week', calendar, 'prorate').value).toBe(40);
  expect(prorated(10, { from, to: from }, 'day', calendar, 'keep').value).toBe(0);
});

test('a start in the middle and the weeks of learning lower it, whatever leave does', () => {
  const calendar = { ...plainCalendar, ramp: { from: '2026-09-14', steps: [{ weeks: 1, share: 0.5 }] } };
  // Nine days not there, five at half, seven whole.
  expect(prorated(210, span, 'month', calendar, 'keep').value).toBe(95);
});

test('sick in a month of which leave was kept: of the days that were to be worked', () => {
  const calendar = withOff([...leave(...week), { day: '2026-09-21', kind: 'sick', share: 1 }]);
  expect(prorated(160, span, 'month', calendar, 'keep').value).toBe(150);
});

test('where nobody works, actions have nothing to reach', () => {
  const never = { ...plainCalendar, weights: [0, 0, 0, 0, 0, 0, 0] };
  expect(prorated(100, span, 'month', never, 'prorate')).toEqual({ value: 0, original: 100, share: 0 });
  const whole = { value: prorated(100, span, 'month', never, 'keep').value, direction: 'up' } as const;
  const pace = paceOf({
    target: whole,
    shape: 'count',
    course: courseOf(span, never),
    byDay: new Map(),
    today: span.to,
  });
  expect(pace).toMatchObject({ mark: 'free', target: 100, need: null });
});

test('days off never raise a target', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.nat({ max: 10_000 }),
      someCalendar,
      fc.constantFrom('prorate', 'keep'),
      (day, value, calendar, mode) => {
        const { from, to } = periodOf(day, 'quarter', calendar);
        const outcome = prorated(value, { from, to }, 'quarter', calendar, mode);
        expect(outcome.value).toBeGreaterThanOrEqual(0);
        expect(outcome.value).toBeLessThanOrEqual(value);
        expect(prorated(value, { from, to }, 'quarter', calendar, 'prorate').share).toBeLessThanOrEqual(
          outcome.share + 1e-12,
        );
      },
    ),
    { numRuns: 60 },
  );
});
