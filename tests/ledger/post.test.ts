import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { channelOf, forgetChannel, keepChannel } from '../../lib/ledger/channel';
import { deleteAll } from '../../lib/ledger/delete';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { seal } from '../../lib/ledger/seal';
import { secretKeys } from '../../lib/ledger/secret';
import { keepSent, postedBefore, sentOf, settleSent, takeBackSent } from '../../lib/ledger/sent';
import type { NewSent } from '../../lib/shared';
import { alone, freshLedger, moment, morning } from './practice';

const random = (many: number) => crypto.getRandomValues(new Uint8Array(many));
const week = { from: '2026-11-16', to: '2026-11-22' };
const toPost = (text = '{"text":"a"}', close: NewSent['close'] = null, again?: string): NewSent => ({
  sent: { ...week, on: '2026-11-24', form: 'post', parts: [{ type: 'application/json', text }], without: [] },
  close,
  ...(again === undefined ? {} : { again }),
});
const file: NewSent = { ...toPost(), sent: { ...toPost().sent, form: 'csv' } };
const keep = (ledger: Ledger, one: NewSent, later = 0) => keepSent(ledger, one, moment(morning + later), null);
const outcomes = async (ledger: Ledger) => (await sentOf(ledger)).map(({ outcome }) => outcome);

test('nothing is known of a post until it is said, and then it stays so', async () => {
  const ledger = freshLedger();
  const id = await keep(ledger, toPost());
  expect(await outcomes(ledger)).toEqual(['unknown']);
  expect(await settleSent(ledger, id, 'sent')).toBe(id);
  expect(await outcomes(ledger)).toEqual(['sent']);
  expect(await settleSent(ledger, id, 'refused')).toBeNull();
  expect(await settleSent(ledger, 'none', 'sent')).toBeNull();
  const csv = await keep(ledger, file, 1);
  expect(await settleSent(ledger, csv, 'refused')).toBeNull();
  expect(await outcomes(ledger)).toEqual([undefined, 'sent']);
});

test('the same bytes are kept a second time only by who knows of the last time', async () => {
  const ledger = freshLedger();
  const first = await keep(ledger, toPost());
  await expect(keep(ledger, toPost(), 1)).rejects.toThrow(RangeError);
  const both = await Promise.allSettled([1, 2].map((later) => keep(ledger, toPost(undefined, null, first), later)));
  expect(
    both.map(({ status }) => status),
    'two presses at once',
  ).toEqual(['fulfilled', 'rejected']);
  await keep(ledger, toPost('{"text":"b"}'), 3);
  expect(await ledger.sent.count()).toBe(3);
  const known = await sentOf(ledger);
  expect(postedBefore(known, toPost().sent)?.id).toBe(known[1]?.id);
  expect(postedBefore(known, file.sent)).toBeUndefined();
});

test('one that was refused left nobody anything: its week is open again, and it may go once more', async () => {
  const ledger = freshLedger();
  const id = await keep(ledger, toPost(undefined, week));
  expect(await ledger.shared.count()).toBe(1);
  await settleSent(ledger, id, 'refused');
  expect(await ledger.shared.count()).toBe(0);
  expect(await sentOf(ledger)).toMatchObject([{ outcome: 'refused' }]);
  expect((await sentOf(ledger))[0]).not.toHaveProperty('closed');
  const again = await keep(ledger, toPost(undefined, week), 1);
  await settleSent(ledger, again, 'sent');
  expect(await ledger.shared.count()).toBe(1);
});

test('a week stays closed where something was made after it', async () => {
  const ledger = freshLedger();
  const id = await keep(ledger, toPost(undefined, week));
  const after = await keep(ledger, file, 1);
  await settleSent(ledger, id, 'refused');
  expect(await ledger.shared.count()).toBe(1);
  // What was refused keeps nothing from being taken back.
  const second = await keep(ledger, toPost('{}'), 2);
  expect(await takeBackSent(ledger, after)).toBeNull();
  await settleSent(ledger, second, 'refused');
  expect(await takeBackSent(ledger, after)).toBe(after);
});

test('no press takes back what stands, or may stand, in a channel', async () => {
  const ledger = freshLedger();
  const id = await keep(ledger, toPost());
  expect(await takeBackSent(ledger, id)).toBeNull();
  await settleSent(ledger, id, 'sent');
  expect(await takeBackSent(ledger, id)).toBeNull();
});

const address = 'https://hooks.slack.com/services/T0/B0/marked-secret';

test('the address is in no export and no backup, and goes when it is forgotten or everything is', async () => {
  const ledger = freshLedger();
  expect(await channelOf(ledger)).toBeNull();
  const channel = { address, kind: 'slack', at: morning } as const;
  await keepChannel(ledger, channel);
  expect(await channelOf(ledger)).toEqual(channel);
  const keys = await secretKeys(ledger, random);
  expect(keys, 'it is no key').toHaveLength(1);
  const id = await keep(ledger, toPost());
  await settleSent(ledger, id, 'refused');
  const secret = await seal(keys, 'long enough to be one', random);
  const text = (await Array.fromAsync(exportAll(ledger, { secret }))).join('');
  expect(text).not.toMatch(/marked|hooks\.slack|"channel"/);
  const other = freshLedger();
  const checked = await checkImport(other, new Blob([text]));
  await mergeImport(other, new Blob([text]), checked, moment(), alone);
  expect(await channelOf(other)).toBeNull();
  expect(await sentOf(other)).toEqual(await sentOf(ledger));
  await forgetChannel(ledger);
  expect(await channelOf(ledger)).toBeNull();
  await keepChannel(ledger, channel);
  await deleteAll(ledger);
  expect(await channelOf(ledger)).toBeNull();
});
