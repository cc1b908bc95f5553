import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/codecs/body';

const raw = (text: string) => ({ bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] });
const form = (text: string) => raw(`f.req=${encodeURIComponent(text)}&hl=de`);
const read = (call: unknown) => decode('google-calendar', form(JSON.stringify(call)))?.body;

const id = '42t6fakpiqcmvuplp7f8st5slg';
const me = 'tove@example.org';
const guest = ['maren@example.com'];
const met = { meetings: [{ id }] };

describe('what Google Calendar sends', () => {
  it('is a meeting where an event has somebody else below it, wherever that stands', () => {
    expect(read([me, [id, [guest]]])).toEqual(met);
    expect(read([[[me, { 1: [id, 'Title', { 15: [[guest]] }] }]]])).toEqual(met);
    expect(read([id, me, [guest], [[me]]])).toEqual(met);
    expect(decode('google-calendar', { form: { 'f.req': [JSON.stringify([me, [id, [guest]]])] } })?.body).toEqual(met);
    expect(decode('google-calendar', raw(JSON.stringify([me, [id, [guest]]])))?.body).toEqual(met);
  });

  it('is none where only oneself, a room or a calendar is there', () => {
    for (const others of [[], [[me]], [['c_1@resource.calendar.google.com']], [['c_9@group.calendar.google.com']]]) {
      expect(read([me, [id, ...others]])).toEqual({});
    }
    expect(read([me, [id, 'maren@example.com']])).toEqual({});
    expect(read([me, [id, ['write to maren@example.com']]])).toEqual({});
  });

  it('takes one address for one’s own where the calendar is not one’s own alone', () => {
    const shared = 'c_9@group.calendar.google.com';
    expect(read([shared, [id, [me]]])).toEqual({});
    expect(read([shared, [id, [me], [guest]]])).toEqual(met);
  });

  it('is none without an event’s number', () => {
    for (const no of [`${id}_20261127`, 'abcdefghijklmnopqrstuvabcd', 'zzt6fakpiqcmvuplp7f8st5slg', id.slice(0, 12), 7])
      expect(read([me, [no, [guest]]])).toEqual({});
  });

  it('yields numbers of events and nothing else, whatever it is made of', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constantFrom(id, me, guest[0], '__proto__'));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 6 },
        leaf,
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (call) => {
        const { meetings = [], ...rest } = (read(call) ?? {}) as { meetings?: object[] };
        expect(rest).toEqual({});
        for (const one of meetings) expect(one).toEqual({ id });
      }),
      { numRuns: 300 },
    );
  });

  it('never throws or hangs, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, text) => {
        decode('google-calendar', { bytes: [Uint8Array.from(bytes).buffer] });
        decode('google-calendar', form(text));
        decode('google-calendar', { form: { 'f.req': [text, text] } });
      }),
    );
    const start = performance.now();
    const deep = (piece: string, times: number) => piece.repeat(times) + ']'.repeat(times);
    decode('google-calendar', raw(deep('[', 400_000)));
    decode('google-calendar', raw(deep('["a@b.cc",', 80_000)));
    decode('google-calendar', raw(`["${id}",${deep(`["${id}","a@b.cc",`, 20_000)}]`));
    decode('google-calendar', raw(`[${`["${id}",["a@b.cc"]],`.repeat(20_000)}0]`));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
