import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { learnFromAnswer, readSets, saidOfAll, sets, takeInSaid } from '../../lib/browser/learnt';
import type { ViewMessage } from '../../lib/browser/messages';
import { answerView } from '../../lib/browser/view-requests';
import { exportAll } from '../../lib/ledger/export';
import { checkImport } from '../../lib/ledger/import';
import { record } from '../../lib/ledger/record';
import { act, freshLedger } from '../ledger/practice';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, job: () => unknown) => job() } });
});

const won = { set: 'won', hash: 'aaaa' };
const stored = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));

/** A ledger with some events that ask about a value. */
async function asking(many: number) {
  const ledger = freshLedger();
  const ids: string[] = [];
  for (let n = 0; n < many; n++) {
    const when = { at: Date.now() + n, offset: 0, dayStart: 0 };
    const { id } = await record(ledger, act({ subject: `s${n}`, unsure: 'new-value' }), when);
    await sets.ask(id, 'crm', { set: 'won', hash: `h${n}` });
    ids.push(id);
  }
  const does = (message: ViewMessage, more = {}) => answerView(ledger, message, more);
  const known = () => Promise.all(ids.map((_, n) => sets.has('crm', { set: 'won', hash: `h${n}` })));
  return { ids, does, known };
}

describe('a value that a firm names itself', () => {
  it('is unknown until somebody says, and known in its set and site only', async () => {
    expect(await sets.has('crm', won)).toBeNull();
    await sets.learn('crm', won);
    expect(await sets.has('crm', won)).toBe(true);
    expect(await sets.has('crm', { ...won, set: 'lost' })).toBeNull();
    expect(await sets.has('ats', won)).toBeNull();
    expect(await sets.has('crm', { set: 'won', hash: 'constructor' })).toBeNull();
  });

  it('stays known when the browser is paired and it has another hash, too', async () => {
    await sets.learn('crm', won);
    expect(await sets.has('crm', { set: 'won', hash: 'bbbb aaaa' })).toBe(true);
    await sets.learn('crm', { set: 'won', hash: 'bbbb aaaa' });
    expect(await sets.has('crm', { set: 'won', hash: 'bbbb' })).toBe(true);
  });

  it('is what the person answers to the event that asked, alone or with others', async () => {
    const { ids, does, known } = await asking(4);
    const [a = '', b = '', c = '', d = ''] = ids;
    await does({ do: 'answer', id: a, answer: 'no' });
    await does({ do: 'answer', id: b, answer: 'yes' });
    await does({ do: 'answer-all', ids: [c, d], answer: 'yes' });
    expect(await known()).toEqual([false, true, true, true]);
  });

  it('is unknown again when the answer is taken back', async () => {
    const { ids, does, known } = await asking(3);
    const [a = '', b = ''] = ids;
    await does({ do: 'answer-all', ids, answer: 'no' });
    await does({ do: 'reopen', ids: [a] });
    await does({ do: 'answer', id: b, answer: 'yes' });
    await does({ do: 'undo', id: b });
    expect(await known()).toEqual([null, null, false]);
    await does({ do: 'answer', id: a, answer: 'yes' });
    await does({ do: 'count-again', id: ids[2] ?? '' });
    expect(await known()).toEqual([true, null, true]);
  });

  it('is what was answered first, where a second view still asks; and unknown where the last count is undone', async () => {
    const { ids, does, known } = await asking(2);
    const [a = '', b = ''] = ids;
    await does({ do: 'answer', id: a, answer: 'yes' });
    await does({ do: 'answer', id: a, answer: 'no' });
    await does({ do: 'answer', id: b, answer: 'no' });
    await does({ do: 'answer', id: b, answer: 'always' });
    expect(await known()).toEqual([true, false]);
    await does({ do: 'undo-last' });
    expect(await known()).toEqual([null, false]);
  });

  it('is nothing that practice numbers or other events tell of', async () => {
    const { ids, does, known } = await asking(1);
    await does({ do: 'answer', id: ids[0] ?? '', answer: 'yes' }, { real: false });
    await learnFromAnswer(['somebody-else'], true);
    expect(await known()).toEqual([null]);
  });

  it('is asked about again when the person wants its set forgotten, and no other', async () => {
    const { ids, does, known } = await asking(2);
    await sets.learn('crm', { ...won, set: 'lost' });
    await does({ do: 'answer-all', ids, answer: 'yes' });
    await does({ do: 'forget-set', set: 'crm/won' });
    expect(await known()).toEqual([null, null]);
    expect(await sets.has('crm', { ...won, set: 'lost' })).toBe(true);
    await does({ do: 'answer', id: ids[0] ?? '', answer: 'yes' });
    expect(Object.keys(await readSets())).toEqual(['crm/lost', 'crm/won']);
  });

  it('goes with everything else', async () => {
    const { ids, does, known } = await asking(1);
    await does({ do: 'answer', id: ids[0] ?? '', answer: 'yes' });
    await does({ do: 'delete-all' });
    expect(await known()).toEqual([null]);
    expect(await stored()).not.toMatch(/learnt|h0/);
  });

  it('is forgotten as a question after five weeks, and never grows without end', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-01T09:00:00Z') });
    await sets.ask('old', 'crm', won);
    vi.setSystemTime(Date.parse('2026-12-20T09:00:00Z'));
    await sets.ask('new', 'crm', won);
    expect(await stored()).not.toContain('"old"');
    for (let n = 0; n < 510; n++) await sets.learn('crm', { set: 'won', hash: `x${n}` });
    expect(await sets.has('crm', { set: 'won', hash: 'x0' })).toBeNull();
    expect(await sets.has('crm', { set: 'won', hash: 'x509' })).toBe(true);
    vi.useRealTimers();
  });

  it('comes back with the backup, unless something else has been said here since', async () => {
    await sets.learn('crm', won);
    await sets.learn('crm', { ...won, hash: 'bbbb' });
    const file = await Array.fromAsync(exportAll(freshLedger(), { sets: await saidOfAll() }));
    const bad = file.join('').replace('"sets":[', '"sets":[{"set":"crm","hash":"x y","is":1},');
    fakeBrowser.reset();
    await takeInSaid([{ set: 'crm/won', hash: 'bbbb', is: false }]);
    const view = await checkImport(freshLedger(), new Blob([bad]));
    expect(view.bad).toBe(1);
    await takeInSaid(view.sets);
    await takeInSaid(view.sets);
    expect(await readSets()).toEqual({ 'crm/won': { aaaa: true, bbbb: false } });
  });
});
