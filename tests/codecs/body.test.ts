import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, holds, readAs, readField } from '../../lib/codecs/body';
import type { RawBody } from '../../lib/codecs/decoded';
import { codecIds } from '../../lib/sites/codec-ids';

const raw = (text: string): RawBody => ({ bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] });
const json = (body: unknown) => decode('json', raw(JSON.stringify(body)))?.body;

describe('decode', () => {
  it('reads JSON whatever it is sent as, in one part or several', () => {
    const bytes = new TextEncoder().encode('{"a":"ä"}');
    const parts = [bytes.slice(0, 7).buffer, bytes.slice(7).buffer];
    expect(decode('json', { bytes: parts })?.body).toEqual({ a: 'ä' });
  });

  it('tells the operation of a JSON-RPC call, and refuses JSON that is none', () => {
    expect(decode('json-rpc', raw('{"id":1,"method":"model.a.b","params":[[7],{}]}'))?.operation).toBe('model.a.b');
    expect(decode('json-rpc', raw('{"id":1,"params":[]}'))).toBeNull();
  });

  it('reads forms as the browser parsed them and as text', () => {
    expect(decode('form', { form: { a: ['1'], b: ['2', '3'] } })?.body).toEqual({ a: '1', b: ['2', '3'] });
    expect(decode('form', raw('a=1&b=2&b=3'))?.body).toEqual({ a: '1', b: ['2', '3'] });
    expect(decode('form', raw('{"a":1}'))).toBeNull();
  });

  it.each(codecIds)('%s says null to a body that is absent, empty, too large or not UTF-8', (codec) => {
    expect(decode(codec, null)).toBeNull();
    expect(decode(codec, {})).toBeNull();
    expect(decode(codec, raw(''))).toBeNull();
    expect(decode(codec, { bytes: [new Uint8Array([0xc3, 0x28, 0xff]).buffer] })).toBeNull();
    const large = `{"method":"a","params":"${'x'.repeat(20_000_000)}"}`;
    expect(decode(codec, raw(large))).toBeNull();
  });

  it.each(codecIds)('%s never throws and yields nothing but named ids, whatever it is given', (codec) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, field) => {
        const decoded = decode(codec, { bytes: [Uint8Array.from(bytes).buffer] });
        for (const text of readField(decoded?.body, field, 'id')) expect(text).toMatch(/^\S{1,200}$/);
      }),
    );
  });
});

describe('a body made to hold up everything', () => {
  /** In milliseconds; a body that is read in one go takes a few. */
  const patience = 10_000;
  const within = (job: () => unknown) => {
    const start = performance.now();
    job();
    expect(performance.now() - start).toBeLessThan(patience);
  };

  it('is read in one go, however often one key stands in it', () =>
    within(() => expect(decode('form', raw('a=1&'.repeat(249_000)))?.body).toMatchObject({ a: { length: 249_000 } })));

  it.each(['\\"', '"""\\'])('is read in one go where its texts do not end: %s', (piece) =>
    within(() => decode('graphql', raw(JSON.stringify({ query: `{ "${piece.repeat(150_000)}` })))),
  );

  it('is not read where it is too long, also as the browser parsed it', () => {
    expect(decode('form', { form: { id: ['7'], text: ['x'.repeat(1_000_001)] } })).toBeNull();
    expect(decode('multipart', { form: { id: ['7'], text: ['x'.repeat(999_000)] } })).not.toBeNull();
  });

  it('has no way to say what its objects are as a text', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const body = JSON.parse(`{"own":{"toString":1,"valueOf":1},"deep":${deep}}`);
    for (const as of ['id', 'number', 'phone', 'email', 'linkedin-member', 'linkedin-thread'] as const) {
      expect(readField(body, 'own', as)).toEqual([]);
      expect(readField(body, 'deep', as)).toEqual([]);
    }
  });
});

describe('fields', () => {
  const body = json({ params: [[7, 8, 7], {}], 'a.b': { c: 1 }, note: 'Dear Maren, thank you', empty: '', no: null });

  it('goes through lists, takes keys with dots, and names each value once', () => {
    expect(readField(body, 'params.0.*', 'id')).toEqual(['7', '8']);
    expect(readField(body, ['a.b', 'c'], 'number')).toEqual(['1']);
    expect(readField(body, 'params.*.0', 'id')).toEqual(['7']);
  });

  it('lets no text through as an id, and nothing of an object', () => {
    expect(readField(body, 'note', 'id')).toEqual([]);
    expect(readField(body, 'params', 'id')).toEqual([]);
    expect(readAs('x'.repeat(201), 'id')).toBeNull();
    expect(readAs('12a', 'number')).toBeNull();
  });

  it('does not reach into what a body inherits', () => {
    expect(readField(body, 'constructor.name', 'id')).toEqual([]);
    expect(readField(body, '__proto__.toString', 'id')).toEqual([]);
  });

  it('holds conditions on values and on mere presence', () => {
    expect(
      holds(body, [
        { field: 'params.0.0', is: 7 },
        { field: 'note', present: true },
      ]),
    ).toBe(true);
    expect(holds(body, [{ field: 'empty', present: true }])).toBe(false);
    expect(holds(body, [{ field: 'no', present: false }])).toBe(true);
    expect(holds(body, [{ field: 'params.0.0', is: ['7', 9] }])).toBe(false);
  });
});
