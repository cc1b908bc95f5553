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

  it('says whom a mail is to, where it says so by an address', () => {
    const people = {
      ToRecipients: [{ Name: 'Maren', EmailAddress: 'Maren@example.com' }, { EmailAddress: '/o=firm/cn=imke' }, null],
      CcRecipients: [{ EmailAddress: 'jannis@example.com' }],
      BccRecipients: 'maren@example.com',
    };
    const to = ['maren@example.com', 'jannis@example.com'];
    expect(created('Message', {}, people)).toEqual({ act: 'mail', isNew: true, to });
    expect(created('ReplyToItem', { ComposeOperation: 'reply' }, people)).toEqual({ act: 'mail', to });
    const Updates = [{ Item: item('Message', { Subject: 'x' }) }, { Item: item('Message', people) }];
    const saved = { ItemChanges: [{ ItemId: { Id: 'AAMk7' }, Updates }], MessageDisposition: 'SendAndSaveCopy' };
    expect(read(saved)).toEqual({ act: 'mail', id: 'AAMk7', to });
    expect(created('Message', { MessageDisposition: 'SaveOnly' }, people)).toEqual({});
    const invitations = { SendMeetingInvitations: 'SendToAllAndSaveCopy' };
    expect(created('CalendarItem', invitations, people)).toEqual({ act: 'meeting' });
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

  it('yields these few words, a number and addresses, whatever it is made of', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.constant(null),
      fc.constant('maren@example.com'),
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
      'ToRecipients',
      'EmailAddress',
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
        const found = (read(body) ?? {}) as Record<string, unknown>;
        const { act, isNew = true, invites = true, id = '', to = ['maren@example.com'], ...rest } = found;
        expect(rest).toEqual({});
        expect(to).toEqual(['maren@example.com']);
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
