import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, holds, readField } from '../../lib/codecs/body';

const raw = (text: string) => ({ bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] });
const read = (body: unknown) => decode('gmail-sync', raw(JSON.stringify(body)))?.body;

const sent = ['^all', '^pfg'];
const draft = ['^r', '^r_bt'];

describe('what Gmail uploads', () => {
  it('is told by labels beside a message, at whatever depth and in whatever order', () => {
    let body: unknown = [draft, 'msg-a:r2', null];
    for (let depth = 0; depth < 1000; depth++) body = depth % 2 ? { [depth]: body } : [1, body];
    expect(read(['msg-a:mmiai-r5', sent])).toEqual({ sent: [{ id: 'msg-a:mmiai-r5' }] });
    expect(read([['msg-a:r-1', 'thread-a:r9', sent], body])).toEqual({
      sent: [{ id: 'msg-a:r-1' }],
      drafts: [{ id: 'msg-a:r2' }],
    });
  });

  it('has each message once, and sent before scheduled before saved', () => {
    const all = [sent, draft, ['^scheduled']].map((labels) => ['msg-a:r1', labels]);
    for (const order of [all, all.toReversed(), [all[1], all[0], all[2], all[0]]]) {
      expect(read(order)).toEqual({ sent: [{ id: 'msg-a:r1' }] });
    }
  });

  it('is nothing where labels and message do not stand side by side', () => {
    expect(read(['msg-a:r1', [[sent]]])).toEqual({});
    expect(read([['msg-a:r1'], sent])).toEqual({});
    expect(read(['msg-a:r1', '^pfg'])).toEqual({});
    expect(read(['msg-a:r1', ['^pfg', 7]])).toEqual({});
    expect(read(['msg-a:r1', ['^pfg', '^io_lr15']])).toEqual({});
    expect(read(['thread-a:r1', sent])).toEqual({});
    expect(read(['msg-a:r1 and a text', sent])).toEqual({});
  });

  it('has no list that would be empty', () => {
    const body = read(['msg-a:r1', draft]);
    expect(holds(body, [{ field: 'sent.0', present: true }])).toBe(false);
    expect(holds(body, [{ field: 'drafts.0', present: true }])).toBe(true);
  });

  it('says whom a message is to, wherever that stands beside it, and not who sends it', () => {
    const from = [1, 'tove@example.org', 'Tove'];
    const to = [
      [1, 'Maren@example.com', 'Maren'],
      [1, 'imke@nordwerk.example'],
    ];
    const copy = [{ 1: 'jannis@example.com', 2: null }];
    const all = ['maren@example.com', 'imke@nordwerk.example', 'jannis@example.com'];
    expect(read(['msg-a:r1', from, to, copy, null, sent])).toEqual({ sent: [{ id: 'msg-a:r1', to: all }] });
    expect(read({ 0: 'msg-a:r1', 10: sent, 30: copy, 41: to, 42: from })).toEqual({
      sent: [{ id: 'msg-a:r1', to: ['jannis@example.com', ...all.slice(0, 2)] }],
    });
    expect(read(['msg-a:r1', from, to, ['^scheduled']])).toEqual({
      scheduled: [{ id: 'msg-a:r1', to: all.slice(0, 2) }],
    });
    expect(read(['msg-a:r1', from, to, draft])).toEqual({ drafts: [{ id: 'msg-a:r1' }] });
  });

  it('says nobody where a list is of something else, too', () => {
    const none = { sent: [{ id: 'msg-a:r1' }] };
    expect(read(['msg-a:r1', [[1, 'maren@example.com'], 'note'], sent])).toEqual(none);
    expect(read(['msg-a:r1', [[1, 'maren@example.com', 'jannis@example.com']], sent])).toEqual(none);
    expect(read(['msg-a:r1', [[[1, 'maren@example.com']]], sent])).toEqual(none);
    expect(read(['msg-a:r1', ['maren@example.com'], sent])).toEqual(none);
    expect(read(['msg-a:r1', [null, [[0, 'maren@example.com']]], sent])).toEqual(none);
  });

  it('yields ids and addresses and nothing else, whatever it is made of', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('msg-a:r1', 'msg-f:2', 'msg-a:', '^pfg', '^r', '__proto__', 'toString', 'maren@example.com'),
      fc.constantFrom([[1, 'maren@example.com', 'Maren']], [1, 'jannis@example.com']),
      fc.constantFrom(sent, draft, ['^scheduled', 'Kunden']),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 6 },
        leaf,
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (body) => {
        const found = read(body) ?? {};
        expect(Object.keys(found).filter((key) => !['sent', 'scheduled', 'drafts'].includes(key))).toEqual([]);
        for (const list of Object.values(found)) {
          for (const one of list) {
            expect(Object.keys(one).filter((key) => !['id', 'to'].includes(key))).toEqual([]);
            for (const address of one.to ?? ['maren@example.com'])
              expect(['maren@example.com', 'jannis@example.com']).toContain(address);
            expect(one.id).toMatch(/^msg-[a-z]:[\w:-]+$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws or hangs, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, text) => {
        decode('gmail-sync', { bytes: [Uint8Array.from(bytes).buffer] });
        decode('gmail-sync', raw(text));
        decode('gmail-sync', { form: { 'f.req': [text] } });
      }),
    );
    const deep = '['.repeat(400_000) + ']'.repeat(400_000);
    const wide = `[${'["msg-a:r1",["^pfg"]],'.repeat(40_000)}0]`;
    const start = performance.now();
    decode('gmail-sync', raw(deep));
    expect(readField(decode('gmail-sync', raw(wide))?.body, 'sent.*.id', 'id')).toEqual(['msg-a:r1']);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
