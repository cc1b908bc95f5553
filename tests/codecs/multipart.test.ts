import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, holds, readField } from '../../lib/codecs/body';
import type { RawBody } from '../../lib/codecs/decoded';

const bytes = (...parts: (string | Uint8Array)[]): RawBody => ({
  bytes: parts.map((part) => Uint8Array.from(typeof part === 'string' ? new TextEncoder().encode(part) : part).buffer),
});
const boundary = '----WebKitFormBoundaryA1b2';
const field = (name: string, value: string, more = '') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const end = `--${boundary}--\r\n`;
const bodyOf = (raw: RawBody) => decode('multipart', raw)?.body;

describe('a form with files', () => {
  it('is read from the bytes, with names and values as they were typed', () => {
    const raw = bytes(field('id', '12'), field('tag', 'a'), field('tag', 'b'), field('say%22so', 'ä\r\n\r\n--x'), end);
    expect(bodyOf(raw)).toEqual({ id: '12', tag: ['a', 'b'], 'say"so': 'ä\r\n\r\n--x' });
  });

  it('is read from what the browser parsed', () => {
    const form = { id: ['12'], tag: ['a', 'b'], cv: [new Uint8Array([1]).buffer], none: [new ArrayBuffer(0)] };
    expect(bodyOf({ form })).toEqual({ id: '12', tag: ['a', 'b'], cv: true, none: '' });
  });

  it('tells of a file that it is there, and neither its name nor what is in it', () => {
    const cv = field('cv', '', '; filename="Ines-Ferreira.pdf"').replace(/\r\n$/, '');
    const raw = bytes(cv, new Uint8Array([0xff, 0xd8, 13, 10, 45, 45, 0]), '\r\n', field('id', '7'), end);
    expect(bodyOf(raw)).toEqual({ cv: true, id: '7' });
    expect(holds(bodyOf(raw), [{ field: 'cv', present: true }])).toBe(true);
    expect(JSON.stringify(decode('multipart', raw))).not.toMatch(/Ines|pdf/);
  });

  it('knows that a file is there although the browser gave none of it', () => {
    const head = `${field('id', '7')}--${boundary}\r\nContent-Disposition: form-data; name="cv"; filename="blob"\r\n\r\n`;
    const raw = bytes(head, `\r\n${end}`);
    expect(bodyOf(raw)).toEqual({ id: '7', cv: true });
    expect(bodyOf({ ...raw, files: true })).toEqual({ id: '7', cv: true });
    for (const codec of ['form', 'json', 'json-rpc', 'graphql'] as const) {
      expect(decode(codec, { ...bytes('a=1'), files: true })).toBeNull();
      expect(decode(codec, { ...bytes('{"method":"a","operationName":"a"}'), files: true })).toBeNull();
    }
  });

  it('holds a file that nobody chose for none', () => {
    const raw = bytes(field('cv', '', '; filename=""\r\nContent-Type: application/octet-stream'), end);
    expect(holds(bodyOf(raw), [{ field: 'cv', present: false }])).toBe(true);
  });

  it('knows a text inside a file from a field of the form', () => {
    const inside = field('status', 'won').replaceAll(boundary, 'another');
    expect(bodyOf(bytes(field('note', inside, '; filename="a.txt"'), field('status', 'lost'), end))).toEqual({
      note: true,
      status: 'lost',
    });
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a form without files', 'a=1&b=2'],
    ['JSON', '{"a":1}'],
    ['no end', field('id', '12')],
    ['an end that is cut', field('id', '12') + end.slice(0, -3)],
    ['another boundary on the way', field('id', '12').replaceAll('A1b2', 'B2') + end],
    ['lines without carriage returns', (field('id', '12') + end).replaceAll('\r', '')],
    ['a part without a name', `--${boundary}\r\nContent-Disposition: form-data\r\n\r\n1\r\n${end}`],
    ['a part without an empty line', `--${boundary}\r\nContent-Disposition: form-data; name="id"\r\n${end}`],
    ['a part of another kind', `--${boundary}\r\nContent-Type: application/http\r\n\r\nPOST /x\r\n${end}`],
    ['a boundary without characters', `--\r\nContent-Disposition: form-data; name="id"\r\n\r\n1\r\n----\r\n`],
    ['a boundary longer than any', field('id', '12').replaceAll(boundary, 'x'.repeat(100))],
    ['more fields than any form has', field('id', '12').repeat(1001) + end],
  ])('is not what has %s', (_, text) => {
    expect(decode('multipart', bytes(text))).toBeNull();
  });

  it('inherits nothing, and is soon done with a body made to be slow', () => {
    expect(readField(bodyOf(bytes(field('__proto__', '1'), end)), 'toString', 'id')).toEqual([]);
    const slow = bytes(field('a', `\r\n--${boundary.slice(0, -1)}`.repeat(20_000)), end);
    const begun = performance.now();
    expect(bodyOf(slow)).toHaveProperty('a');
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('yields what was put in, whatever it is, in however many pieces', () => {
    const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).filter((one) => !/["%\\]/.test(one));
    const pair = fc.tuple(name, fc.string({ unit: 'grapheme', maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), fc.nat(), (pairs, at) => {
        const all = new TextEncoder().encode(pairs.map(([key, value]) => field(key, value)).join('') + end);
        const cut = at % all.length;
        const raw = { bytes: [all.slice(0, cut).buffer, all.slice(cut).buffer] };
        const form: Record<string, string[]> = Object.create(null);
        for (const [key, value] of pairs) form[key] = [...(form[key] ?? []), value];
        expect(decode('multipart', raw)).toEqual(decode('form', { form }));
      }),
    );
  });
});
