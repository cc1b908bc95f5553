import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, readField } from '../../lib/codecs/body';

const sent = (fields: Record<string, string>) =>
  decode('form-json', { bytes: [new TextEncoder().encode(`${new URLSearchParams(fields)}`).buffer as ArrayBuffer] })
    ?.body;

describe('a form with JSON in its fields', () => {
  it('reads objects and lists, and leaves texts, numbers and what is cut off', () => {
    const body = sent({
      doc: '{"name":"HR-1","rows":[{"a":7}]}',
      names: ' ["a","b"]',
      n: '12',
      cut: '{"a":',
      action: 'Save',
    });
    expect(readField(body, 'doc.name', 'id')).toEqual(['HR-1']);
    expect(readField(body, 'doc.rows.*.a', 'number')).toEqual(['7']);
    expect(readField(body, 'names.*', 'id')).toEqual(['a', 'b']);
    expect(body).toMatchObject({ n: '12', cut: '{"a":', action: 'Save' });
  });

  it('reads the fields the browser parsed', () => {
    const body = decode('form-json', { form: { doc: ['{"a":{"b":"c"}}'], two: ['1', '2'] } })?.body;
    expect(readField(body, 'doc.a.b', 'id')).toEqual(['c']);
    expect(body).toMatchObject({ two: ['1', '2'] });
  });

  it('lets a field be called anything, and is no form where it is JSON itself', () => {
    expect(readField(sent({ ['__proto__']: '{"a":"b"}' }), '__proto__.a', 'id')).toEqual(['b']);
    expect(readField(sent({ a: '1' }), 'constructor.name', 'id')).toEqual([]);
    const text = new TextEncoder().encode('{"doc":"{}"}').buffer as ArrayBuffer;
    expect(decode('form-json', { bytes: [text] })).toBeNull();
  });

  it('never throws, and yields no text as an id', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, text) => {
        decode('form-json', { bytes: [bytes.slice().buffer as ArrayBuffer] });
        const body = sent({ doc: text, more: `{"a":${JSON.stringify(text)}}` });
        for (const id of readField(body, 'more.a', 'id')) expect(id).toMatch(/^\S{1,200}$/);
      }),
    );
  });

  it('is not held up by what is nested deep', () => {
    const begin = performance.now();
    sent({ doc: `${'['.repeat(200_000)}` });
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
