import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { readViewMessage } from '../../lib/browser/message-schemas';
import { deleteAll } from '../../lib/ledger/delete';
import { exportAll } from '../../lib/ledger/export';
import { readReplyFile, readSignedFile } from '../../lib/ledger/export-format';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import { keepPromise } from '../../lib/ledger/promises';
import { dropOldFiles, keepReply, removeFiles, takeSummaries } from '../../lib/ledger/signed-files';
import { alone, aloneWith, freshLedger, moment, morning } from './practice';

const file = (letter: string, on = '2026-11-23') => ({ id: letter.repeat(43), on, text: `{"a":"${letter}"}` });
const [a, b, c] = [file('a'), file('b'), file('c', '2024-10-23')];

test('a summary is kept once, as it came', async () => {
  const ledger = freshLedger();
  expect(await takeSummaries(ledger, [a, b], moment())).toEqual([a.id, b.id]);
  expect(await takeSummaries(ledger, [b, { ...a, text: 'other' }], moment(morning + 5))).toEqual([]);
  expect(await ledger.summaries.toArray()).toEqual([
    { ...a, at: morning },
    { ...b, at: morning },
  ]);
});

test('what cannot be written leaves nothing of it', async () => {
  const ledger = freshLedger();
  ledger.summaries.hook('creating', (id) => {
    if (id === b.id) throw new Error('torn');
  });
  await expect(takeSummaries(ledger, [a, b], moment())).rejects.toThrow('torn');
  expect(await ledger.summaries.count()).toBe(0);
});

test('a promise is kept, and then not', async () => {
  const ledger = freshLedger();
  expect(await keepReply(ledger, a, false, moment())).toBe(a.id);
  expect(await keepReply(ledger, a, true, moment())).toBeNull();
  for (const [promise, kept] of [
    [2, true],
    [0, true],
    [2, true],
    [0, false],
  ] as const)
    await keepPromise(ledger, a.id, promise, kept);
  expect(await ledger.replies.get(a.id)).toMatchObject({ ours: false, kept: [2] });
  expect(await keepPromise(ledger, b.id, 0, true)).toBeNull();
});

test('a person goes with all that came from them and went to them', async () => {
  const ledger = freshLedger();
  await takeSummaries(ledger, [a, b], moment());
  await keepReply(ledger, c, true, moment());
  await removeFiles(ledger, [a.id, c.id]);
  expect((await ledger.summaries.toArray()).map(({ id }) => id)).toEqual([b.id]);
  expect(await ledger.replies.count()).toBe(0);
});

test('they go after 25 months, and with everything else', async () => {
  const ledger = freshLedger();
  const edge = file('d', '2024-10-24');
  await takeSummaries(ledger, [a, c, edge], moment());
  await keepReply(ledger, c, false, moment());
  expect(await dropOldFiles(ledger, moment(), alone)).toBe(2);
  expect((await ledger.summaries.toArray()).map(({ id }) => id)).toEqual([a.id, edge.id]);
  await deleteAll(ledger);
  expect(await ledger.summaries.count()).toBe(0);
});

test('they leave with the export and come in once', async () => {
  const ledger = freshLedger();
  await takeSummaries(ledger, [a, b], moment());
  await keepReply(ledger, c, false, moment());
  await keepPromise(ledger, c.id, 1, true);
  const exported = new Blob(await Array.fromAsync(exportAll(ledger)));
  const other = freshLedger();
  await takeSummaries(other, [a], moment());
  const checked = await checkImport(other, exported);
  expect(checked).toMatchObject({ between: 3, bad: 0 });
  const merge = () => mergeImport(other, exported, checked, moment(), aloneWith(0));
  expect(await merge()).toMatchObject({ between: 2 });
  expect(await merge()).toMatchObject({ between: 0 });
  for (const table of ['summaries', 'replies'] as const)
    expect(await other[table].toArray()).toEqual(await ledger[table].toArray());
});

describe('what is none is left out', () => {
  const at = '2026-11-24T10:00:00Z';
  test.each<object>([{ id: 'short' }, { on: '2026-02-30' }, { text: '' }, { text: 5 }, { text: 'x'.repeat(500_001) }])(
    'a file with %j',
    (wrong) => {
      expect(readSignedFile({ ...a, at })).not.toBeNull();
      expect(readSignedFile({ ...a, at, ...wrong })).toBeNull();
      expect(readReplyFile({ ...a, at, ours: true, kept: [] })).not.toBeNull();
      expect(readReplyFile({ ...a, at, ours: true, kept: [], ...wrong })).toBeNull();
      expect(readViewMessage({ do: 'take-summaries', files: [{ ...a, ...wrong }] })).toBeNull();
    },
  );

  test.each<object>([{ kept: [-1] }, { kept: 'all' }, { ours: 'yes' }])('a reply with %j', (wrong) =>
    expect(readReplyFile({ ...a, at, ours: true, kept: [], ...wrong })).toBeNull(),
  );
});
