import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered } from '../../lib/ledger/answered';
import { countAgain, undo } from '../../lib/ledger/change';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { act, alone, counted, day, freshLedger, hour, moment, morning } from './practice';

const asked = (...towards: string[]) => ({
  ...{ site: 'linkedin', metrics: ['message', 'inmail'], answer: 'reply', towards },
});
const write = (ledger: Ledger, subject: string, towards: string, at = morning, change = {}) =>
  record(ledger, act({ metric: 'message', subject, towards, gestureAt: at, ...change }), moment(at));

/** An answer is seen, and is credited as the counter does it. */
async function see(ledger: Ledger, towards: string[], at: number) {
  const subject = await answered(ledger, asked(...towards));
  if (subject === null) return null;
  return record(ledger, act({ metric: 'reply', subject, gestureAt: null, detector: 'reply' }), moment(at));
}

describe('the act an answer is to', () => {
  it('is the last towards the thread that stands', async () => {
    const ledger = freshLedger();
    await write(ledger, 'one', 't');
    const { id } = await write(ledger, 'two', 't', morning + hour);
    await write(ledger, 'else', 'u', morning + 2 * hour);
    expect(await answered(ledger, asked('t'))).toBe('two');
    await undo(ledger, id, moment(), 'person');
    expect(await answered(ledger, asked('t'))).toBe('one');
    await countAgain(ledger, id, moment());
    expect(await answered(ledger, asked('t'))).toBe('two');
  });

  it('is none where nothing is towards it, of another metric or site, or only asked about', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ metric: 'message', subject: 't' }), moment());
    await write(ledger, 'a', 't', morning, { metric: 'email' });
    await write(ledger, 'b', 't', morning, { site: 'tryton' });
    await write(ledger, 'c', 't', morning, { unsure: 'ask-first' });
    await write(ledger, 'd', 'tt');
    expect(await answered(ledger, asked('t'))).toBeNull();
    expect(await answered(ledger, asked())).toBeNull();
  });

  it('is by the first name it is known by, though a later act has another', async () => {
    const ledger = freshLedger();
    await write(ledger, 'in-group', 'group');
    await write(ledger, 'alone', 'member', morning + hour);
    expect(await answered(ledger, asked('group', 'member'))).toBe('in-group');
    expect(await answered(ledger, asked('unknown', 'member'))).toBe('alone');
  });

  it('keeps its answer when it is undone: it is not the answer to an earlier one', async () => {
    const ledger = freshLedger();
    await write(ledger, 'one', 't');
    const { id } = await write(ledger, 'two', 't', morning + hour);
    await see(ledger, ['t'], morning + 2 * hour);
    await undo(ledger, id, moment(), 'person');
    expect((await see(ledger, ['t'], morning + 3 * hour))?.result).toBe('duplicate');
    expect(await counted(ledger, 'reply')).toBe(1);
  });

  it('stays unanswered when the person took the answer back', async () => {
    const ledger = freshLedger();
    await write(ledger, 'one', 't');
    const reply = await see(ledger, ['t'], morning + hour);
    await undo(ledger, reply?.id ?? '', moment(morning + 2 * hour), 'person');
    expect((await see(ledger, ['t'], morning + 30 * day))?.result).toBe('undone');
    expect(await counted(ledger, 'reply')).toBe(0);
  });

  it('is found in a ledger an export was taken into', async () => {
    const [ledger, other] = [freshLedger(), freshLedger()];
    await write(ledger, 'one', 't');
    const file = new Blob(await Array.fromAsync(exportAll(ledger)));
    await mergeImport(other, file, await checkImport(other, file), moment(), alone);
    expect(await other.events.toArray()).toEqual(await ledger.events.toArray());
    expect(await answered(other, asked('t'))).toBe('one');
  });
});

it('whoever writes and looks in whatever order, with whatever clock: one answer at most for each message', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          do: fc.constantFrom('write', 'see', 'undo'),
          thread: fc.constantFrom('t', 'u'),
          clock: fc.constantFrom(-2 * hour, 0, 1000, hour, 9 * day),
        }),
        { maxLength: 25 },
      ),
      async (steps) => {
        const ledger = freshLedger();
        let at = morning;
        let written = 0;
        for (const step of steps) {
          at += step.clock;
          if (step.do === 'write') await write(ledger, `m${++written}-${step.thread}`, step.thread, at);
          if (step.do === 'see') await see(ledger, [step.thread], at);
          const last = await ledger.events.orderBy('at').last();
          if (step.do === 'undo' && last && last.of === undefined) await undo(ledger, last.id, moment(at), 'person');
        }
        const rows = (await ledger.events.toArray()).filter(({ of }) => of === undefined);
        const replies = rows.filter(({ metric }) => metric === 'reply');
        expect(new Set(replies.map(({ subject }) => subject)).size).toBe(replies.length);
        const messages = new Set(rows.filter(({ metric }) => metric === 'message').map(({ subject }) => subject));
        expect(replies.every(({ subject }) => messages.has(subject))).toBe(true);
        await ledger.delete();
      },
    ),
    { numRuns: 60 },
  ));
