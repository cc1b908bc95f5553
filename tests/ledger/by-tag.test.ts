import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { groupByTag } from '../../lib/ledger/by-tag';
import { addByHand, undo } from '../../lib/ledger/change';
import { record } from '../../lib/ledger/record';
import { setTags } from '../../lib/ledger/tag';
import { act, day, freshLedger, hour, moment, morning } from './practice';

const note = { metric: 'connection-request', kind: 'note' } as const;
const week = { from: '2026-11-23', to: '2026-11-29' };

test('acts by tag with whom they were done to, each where it stands now', async () => {
  const ledger = freshLedger();
  const ask = async (subject: string, tags: string[], more: object = {}) =>
    (await record(ledger, act({ subject, tags, ...more }), moment(morning, 60))).id;
  await ask('a', ['with-note']);
  const moved = await ask('b', ['with-note'], { n: 4 });
  const gone = await ask('c', ['with-note']);
  await ask('d', []);
  await ask('e', ['without-note'], { unsure: 'ask-first' });
  await setTags(ledger, moved, ['without-note'], moment());
  await undo(ledger, gone, moment(), 'person');
  await addByHand(ledger, { metric: 'connection-request', site: 'manual', n: 2 }, moment(morning + 1));
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 9, tags: ['with-note'] }, moment());
  const on = '2026-11-24';
  expect(await groupByTag(ledger, note, week, 0)).toEqual([
    { tag: 'without-note', n: 4, acts: [{ day: on, n: 4, subject: 'b' }] },
    {
      tag: null,
      n: 3,
      acts: [
        { day: on, n: 1, subject: 'd' },
        { day: on, n: 2 },
      ],
    },
    { tag: 'with-note', n: 1, acts: [{ day: on, n: 1, subject: 'a' }] },
  ]);
});

test('days are the person’s own: by the offset of each act and the day’s start', async () => {
  const ledger = freshLedger();
  const at = (when: ReturnType<typeof moment>, subject: string) =>
    record(ledger, act({ subject, tags: ['with-note'] }), when);
  const midnight = Date.parse('2026-11-23T00:00:00Z');
  await at(moment(midnight - 13 * hour, 13 * 60), 'kiritimati');
  await at(moment(midnight + 8 * hour - 1, -480), 'west, the day before');
  await at(moment(midnight + 7 * day - 1), 'last');
  await at(moment(midnight + 7 * day), 'after');
  const [group] = await groupByTag(ledger, note, week, 0);
  expect(group?.acts.map(({ subject }) => subject)).toEqual(['kiritimati', 'last']);
  const [late] = await groupByTag(ledger, note, week, 240);
  expect(late?.acts.map(({ subject }) => subject)).toEqual(['last', 'after']);
});
