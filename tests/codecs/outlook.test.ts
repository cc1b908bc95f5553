import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/codecs/body';

const raw = (text: string) => ({ bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] });
const read = (Body: unknown) => decode('outlook', raw(JSON.stringify({ Header: {}, Body })))?.body;

const item = (kind: string, more = {}) => ({ __type: `${kind}:#Exchange`, ...more });
const created = (kind: string, more = {}, fields = {}) =>
  read({ Items: [item(kind, fields)], MessageDisposition: 'SendAndSaveCopy', ComposeOperation: 'newMail', ...more });
const changed = (kinds: string[], more = {}) =>
  read({
    ItemChanges: [{ ItemId: { Id: 'AAMk7' }, Updates: kinds.map((kind) => ({ Item: item(kind) })) }],
    MessageDisposition: 'SendAndSaveCopy',
    ComposeOperation: 'newMail',
    ...more,
  });

describe('a call of Outlook', () => {
  it('sends a mail, new or an answer, with its number where it has one', () => {
    expect(created('Message')).toEqual({ act: 'mail', isNew: true });
    expect(created('Message', { ComposeOperation: 'reply' })).toEqual({ act: 'mail' });
    expect(created('ForwardItem')).toEqual({ act: 'mail' });
    expect(changed(['Message', 'Message'])).toEqual({ act: 'mail', isNew: true, id: 'AAMk7' });
    expect(read({ ItemIds: [{ Id: 'AAMk8' }] })).toEqual({ act: 'mail', id: 'AAMk8' });
  });

  it('does nothing else that counts', () => {
    expect(created('Message', { MessageDisposition: 'SaveOnly' })).toEqual({});
    expect(created('AcceptItem')).toEqual({});
    expect(changed(['Message', 'CalendarItem'])).toEqual({});
    expect(changed([])).toEqual({});
    expect(read({ Items: [item('Message'), item('Message')], MessageDisposition: 'SendAndSaveCopy' })).toEqual({});
    expect(read({})).toEqual({});
    expect(read('Message')).toBeUndefined();
  });

  it('books a meeting when invitations go out, and says whether to anybody', () => {
    const all = { SendMeetingInvitations: 'SendToAllAndSaveCopy' };
    expect(created('CalendarItem', all, { RequiredAttendees: [{ Mailbox: {} }] })).toEqual({
      act: 'meeting',
      invites: true,
    });
    expect(created('CalendarItem', all, { Resources: [{}], RequiredAttendees: [] })).toEqual({ act: 'meeting' });
    expect(created('CalendarItem', { SendMeetingInvitations: 'SendToNone' })).toEqual({});
    expect(changed(['CalendarItem'], all)).toEqual({});
  });

  it('yields these few words and a number, whatever it is made of', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.constant(null),
      fc.constantFrom(
        'SendAndSaveCopy',
        'SendToAllAndSaveCopy',
        'newMail',
        'Message:#Exchange',
        'CalendarItem:#Exchange',
      ),
    );
    const key = fc.constantFrom(
      'Items',
      'ItemChanges',
      'ItemIds',
      'ItemId',
      'Id',
      'Updates',
      'Item',
      '__type',
      'Body',
      'MessageDisposition',
      'SendMeetingInvitations',
      'ComposeOperation',
      'RequiredAttendees',
      '__proto__',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 6 },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree), (body) => {
        const { act, isNew = true, invites = true, id = '', ...rest } = (read(body) ?? {}) as Record<string, unknown>;
        expect(rest).toEqual({});
        expect([undefined, 'mail', 'meeting']).toContain(act);
        expect([isNew, invites]).toEqual([true, true]);
        expect(String(id).length).toBeLessThanOrEqual(150);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws or hangs, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.json(), (bytes, text) => {
        decode('outlook', { bytes: [Uint8Array.from(bytes).buffer] });
        decode('outlook', raw(text));
        decode('outlook', { form: { Body: [text] } });
      }),
    );
    const start = performance.now();
    decode('outlook', raw(`{"Body":${'['.repeat(400_000)}${']'.repeat(400_000)}}`));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
