import { effect, signal } from '@preact/signals';
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { readSettings } from '../../lib/browser/settings';
import { record } from '../../lib/ledger/record';
import { type DayView, followDay } from '../../lib/state/day-view';
import type { Page } from '../../lib/state/page';
import { act, freshLedger, moment } from '../ledger/practice';

test('whatever day is gone to, and however quickly, what is shown is all of one day', async () => {
  const ledger = freshLedger();
  // On the first of them one act, on the second two, and so on.
  const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
  for (const [place, day] of days.entries())
    for (let nth = 0; nth <= place; nth++)
      await record(ledger, act({ subject: `${day} ${nth}` }), moment(Date.parse(`${day}T09:00:00Z`) + nth));
  const [day, limit] = [signal<string | undefined>('2026-11-24'), signal(20)];
  const page = {
    ledger,
    today: signal('2026-11-24'),
    settings: signal(await readSettings()),
    failed: expect.unreachable,
  };
  const seen: DayView[] = [];
  const shown = followDay(page as unknown as Page, day, limit, 'de');
  effect(() => {
    if (shown.value) seen.push(shown.value);
  });
  await vi.waitFor(() => expect(seen.at(-1)?.day).toBe('2026-11-24'));
  for (let round = 0; round < 32; round++) {
    const wanted = days[round % 3];
    day.value = wanted;
    if (round % 4 === 0) await vi.waitFor(() => expect(seen.at(-1)?.day).toBe(wanted), { interval: 1 });
    if (round % 5 === 0) await new Promise((resolve) => setTimeout(resolve, round % 7));
  }
  await vi.waitFor(() => expect(seen.at(-1)?.day).toBe(days[31 % 3]));
  expect(new Set(seen.map((one) => one.day)).size).toBe(3);
  for (const { day: of, counts, rows, week } of seen) {
    const many = days.indexOf(of) + 1;
    expect(counts.map(({ n }) => n)).toEqual([many]);
    expect(rows.events).toHaveLength(many);
    expect(rows.more).toBe(false);
    // Sunday's is the week before, which is over.
    expect(week.open?.to ?? null).toBe(of === '2026-11-22' ? '2026-11-22' : null);
  }
});
