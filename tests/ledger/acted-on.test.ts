import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { actedOn, latestStep } from '../../lib/ledger/acted-on';
import { countAgain, retract, undo } from '../../lib/ledger/change';
import { record } from '../../lib/ledger/record';
import { act, freshLedger, moment, morning, second, task } from './practice';

const asked = (...subjects: string[]) => ({ site: 'linkedin', metrics: ['connection-request'], subjects });

describe('whom this person acted on', () => {
  it('are those for whom an act stands, in the order asked', async () => {
    const ledger = freshLedger();
    for (const subject of ['a', 'b', 'c']) await record(ledger, act({ subject }), moment());
    expect(await actedOn(ledger, asked('c', 'nobody', 'a'))).toEqual(['c', 'a']);
    expect(await actedOn(ledger, asked())).toEqual([]);
  });

  it('are not those whose subject only begins alike, or who are of another site or metric', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ subject: 'ab' }), moment());
    await record(ledger, act({ subject: 'c', site: 'tryton' }), moment());
    await record(ledger, act({ subject: 'd', metric: 'message' }), moment());
    expect(await actedOn(ledger, asked('a', 'c', 'd'))).toEqual([]);
  });

  it('are not those of an act that was undone, until it counts again', async () => {
    const ledger = freshLedger();
    const { id } = await record(ledger, act({ subject: 'a' }), moment());
    await undo(ledger, id, moment(), 'person');
    expect(await actedOn(ledger, asked('a'))).toEqual([]);
    await countAgain(ledger, id, moment());
    expect(await actedOn(ledger, asked('a'))).toEqual(['a']);
  });

  it('are not those of an act that still waits for an answer', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ subject: 'a', unsure: 'ask-first' }), moment());
    expect(await actedOn(ledger, asked('a'))).toEqual([]);
  });

  it('are those of an act taken back, where it was done all the same', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ subject: 'a' }), moment());
    await retract(ledger, { site: 'linkedin', metric: 'connection-request', subject: 'a' }, moment(morning + second));
    await record(ledger, task({ subject: 'a' }), moment());
    await retract(ledger, { site: 'tryton', metric: 'task-done', subject: 'a' }, moment(morning + second));
    expect(await actedOn(ledger, asked('a'))).toEqual(['a']);
    expect(await actedOn(ledger, { site: 'tryton', metrics: ['task-done'], subjects: ['a'] })).toEqual([]);
  });

  it('are found although a later act was undone', async () => {
    const ledger = freshLedger();
    const once = { days: 21 };
    await record(ledger, act({ subject: 'a', once }), moment());
    const later = moment(morning + 30 * 86_400 * second);
    const { id } = await record(ledger, act({ subject: 'a', once }), later);
    await undo(ledger, id, later, 'person');
    expect(await actedOn(ledger, asked('a'))).toEqual(['a']);
  });
});

describe('how far somebody got', () => {
  const step = (...subjects: string[]) => ({ site: 'linkedin', metrics: ['connection-request', 'message'], subjects });
  const later = (seconds: number) => moment(morning + seconds * second);

  it('is the last act that counts, of whichever metric', async () => {
    const ledger = freshLedger();
    expect(await latestStep(ledger, step('a'))).toBeNull();
    await record(ledger, act({ subject: 'a' }), later(0));
    expect(await latestStep(ledger, step('a'))).toMatchObject({ metric: 'connection-request', at: morning });
    const { id } = await record(ledger, act({ subject: 'a', metric: 'message' }), later(60));
    await record(ledger, act({ subject: 'b', metric: 'message' }), later(90));
    expect(await latestStep(ledger, step('a'))).toMatchObject({ metric: 'message', at: morning + 60 * second });
    await undo(ledger, id, later(120), 'person');
    expect(await latestStep(ledger, step('a'))).toMatchObject({ metric: 'connection-request' });
  });

  it('is no act that waits for an answer or was taken back on the page, nor one of another kind of record', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ subject: 'a', unsure: 'ask-first' }), later(0));
    await record(ledger, act({ subject: 'b' }), later(0));
    await retract(ledger, { site: 'linkedin', metric: 'connection-request', subject: 'b' }, later(9));
    await record(ledger, act({ subject: 'c', metric: 'post' }), later(0));
    for (const subject of ['a', 'b', 'c']) expect(await latestStep(ledger, step(subject)), subject).toBeNull();
  });

  it('is found under the key of a paired browser, too', async () => {
    const ledger = freshLedger();
    await record(ledger, act({ subject: 'older-key' }), later(0));
    expect(await latestStep(ledger, step('newer-key', 'older-key'))).not.toBeNull();
  });
});
