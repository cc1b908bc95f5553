// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { History } from '@/components/options/History';
import type { Mapping, PastView, Table } from '@/lib/state/history';

/* A table takes seconds to read, and nobody waits for it between two choices. */

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const table: Table = {
  broken: [],
  rows: [
    { line: 1, cells: ['24.11.2026', 'Call'] },
    { line: 2, cells: ['24.11.2026', 'Lunch'] },
  ],
};
const columns: Mapping['columns'] = [{ is: 'day' }, { is: 'metric' }];
const mapping: Mapping = {
  ...{ headed: false, columns, order: 'dmy', decimal: ',', words: {}, metric: null, currency: 'EUR' },
};
const found = (n: number, unknown: string[] = []): PastView => {
  const fresh = Array.from({ length: n }, () => ({ day: '2026-11-24', metric: 'call', n: 1 }));
  return { entries: fresh, fresh, bad: [], unknown, known: 0, counted: [] };
};
const part = <T extends Element>(selector: string) => document.querySelector<T>(selector) as T;

it('a choice made while the table is still being read keeps the one before', async () => {
  const reads: { mapping: Mapping; end: (view: PastView) => void }[] = [];
  const onRead = (_: Table, read: Mapping) =>
    new Promise<PastView>((end) => {
      reads.push({ mapping: read, end });
    });
  render(
    <History
      {...{ disabled: false, language: 'en-GB', taken: null, onRead, onOpen: async () => ({ table, mapping }) }}
      onTakeIn={async () => null}
      onTakeBack={async () => 0}
    />,
    document.body,
  );
  const field = part<HTMLInputElement>('input[name="history"]');
  Object.defineProperty(field, 'files', { value: [new File(['x'], 'x.csv')] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(reads).toHaveLength(1));
  reads[0]?.end(found(0, ['call', 'lunch']));
  await vi.waitFor(() => expect(part('[data-word="lunch"]')).toBeTruthy());

  const choose = async (word: string, metric: string, times: number) => {
    const choice = part<HTMLSelectElement>(`[data-word="${word}"]`);
    choice.value = metric;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(reads).toHaveLength(times));
    // What was chosen is on the page before anything was read.
    await new Promise((done) => setTimeout(done));
  };
  const confirm = () => part<HTMLButtonElement>('[data-do="history-confirm"]');
  await choose('call', 'call', 2);
  await choose('lunch', 'none', 3);
  expect(reads[2]?.mapping.words).toEqual({ call: 'call', lunch: null });

  // The first reading ends last, and has nothing to say any more.
  reads[2]?.end(found(1));
  await vi.waitFor(() => expect(confirm().disabled).toBe(false));
  await choose('lunch', 'call', 4);
  expect(confirm().disabled, 'what is seen is of another choice').toBe(true);
  reads[1]?.end(found(2));
  await new Promise((done) => setTimeout(done));
  expect(confirm().disabled).toBe(true);
  reads[3]?.end(found(2));
  await vi.waitFor(() => expect(confirm().disabled).toBe(false));
});
