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

const ask = (page: Page, from: string) => followActs(page, signal({ today, from, metrics: ['connection-request'] }));

test('while a page reads many days from their rows it says how far it is, for all its views together', async () => {
  const page = pageOf();
  await record(page.ledger, act({ subject: 'a' }), moment());
  const said = saidBy(page);
  const [long, short] = [ask(page, '2026-01-01'), ask(page, '2026-06-01')];
  await vi.waitFor(() => expect([long.value?.acts.length, short.value?.acts.length]).toEqual([1, 1]));
  const parts = said.filter((part) => part !== undefined);
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.every((part) => part >= 0 && part < 1)).toBe(true);
  expect(said.at(-1)).toBeUndefined();
});

test('a few days are read without a word', async () => {
  const page = pageOf();
  await record(page.ledger, act({ subject: 'a' }), moment());
  const said = saidBy(page);
  const read = ask(page, '2026-11-01');
  await vi.waitFor(() => expect(read.value?.acts).toHaveLength(1));
  expect(said).toEqual([undefined]);
});

test('where the rows cannot be read it says no longer that it reads them', async () => {
  const page = pageOf();
  const said = saidBy(page);
  page.ledger.events.hook('reading', () => {
    throw new Error('broken');
  });
  await record(page.ledger, act({ subject: 'a' }), moment()).catch(() => undefined);
  ask(page, '2026-01-01');
  await vi.waitFor(() => expect(page.failed).toHaveBeenCalled());
  expect(said.at(-1)).toBeUndefined();
});
