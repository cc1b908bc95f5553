import 'fake-indexeddb/auto';
import { effect, signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/browser/settings';
import { record } from '../../lib/ledger/record';
import { followActs, readingOf } from '../../lib/state/acts-read';
import type { Page } from '../../lib/state/page';
import { act, freshLedger, moment } from '../ledger/practice';

const today = '2026-11-24';

const pageOf = (ledger = freshLedger()): Page => ({
  ledger,
  settings: signal({ dayStart: 0 } as Settings),
  today: signal(today),
  trouble: signal(null),
  failed: vi.fn(),
});

/** All that a page said of how far it is, each once. */
function saidBy(page: Page): (number | undefined)[] {
  const said: (number | undefined)[] = [];
  const reading = readingOf(page);
  effect(() => void said.push(reading.value));
  return said;
}

const metrics = ['connection-request'];
const ask = (page: Page, from: string) => followActs(page, signal({ today, from, metrics }));

test('while a page reads many days from their rows it says how far it is; what one view read the next one knows', async () => {
  const page = pageOf();
  await record(page.ledger, act({ subject: 'a' }), moment());
  const said = saidBy(page);
  const [long, short] = [ask(page, '2026-01-01'), ask(page, '2026-06-01')];
  await vi.waitFor(() => expect([long.value?.acts.length, short.value?.acts.length]).toEqual([1, 1]));
  const days = Temporal.PlainDate.from('2026-01-01').until(today).days + 1;
  const looks = Array.from({ length: Math.ceil(days / 14) }, (_, look) => (14 * look) / days);
  expect(said).toEqual([undefined, ...looks, 1, undefined]);
});

test('what was asked in between is not read, and what is asked last is answered', async () => {
  const page = pageOf();
  await record(page.ledger, act({ subject: 'a' }), moment());
  const said = saidBy(page);
  const wanted = signal({ today, from: '2026-01-01', metrics });
  const read = followActs(page, wanted);
  await vi.waitFor(() => expect(said).toContain(0));
  wanted.value = { today, from: '2024-11-01', metrics };
  wanted.value = { today, from: '2026-11-20', metrics };
  await vi.waitFor(() => expect(read.value?.from).toBe('2026-11-20'));
  expect(said.filter((part) => part === 0)).toHaveLength(1);
  expect(await page.ledger.dayActs.where('day').below('2026-01-01').count()).toBe(0);
});

test('a few days are read without a word', async () => {
  const page = pageOf();
  await record(page.ledger, act({ subject: 'a' }), moment());
  const said = saidBy(page);
  const read = ask(page, '2026-11-01');
  await vi.waitFor(() => expect(read.value?.acts).toHaveLength(1));
  expect(said).toEqual([undefined]);
});

test('where the rows cannot be read it says no longer that it reads them, and the next question is answered', async () => {
  const page = pageOf();
  await record(page.ledger, act({ subject: 'a' }), moment());
  const said = saidBy(page);
  const fail = () => {
    throw new Error('broken');
  };
  page.ledger.events.hook('reading', fail);
  ask(page, '2026-01-01');
  await vi.waitFor(() => expect(page.failed).toHaveBeenCalled());
  expect(said).toContain(0);
  expect(said.at(-1)).toBeUndefined();
  page.ledger.events.hook('reading').unsubscribe(fail);
  const read = ask(page, '2026-11-01');
  await vi.waitFor(() => expect(read.value?.acts).toHaveLength(1));
});
