import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, readField } from '../../lib/codecs/body';

const read = (text: string) =>
  decode('json-pairs', { bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] })?.body;
const plain = (body: unknown) => JSON.parse(JSON.stringify(body));

describe('JSON that lists properties', () => {
  it('has each value under its name, wherever the list is', () => {
    const pairs = [
      { name: 'stage', value: 'won', source: 'UI' },
      { name: 'amount', value: 7 },
    ];
    expect(plain(read(JSON.stringify([{ id: 1, propertyValues: pairs }])))).toEqual([
      { id: 1, propertyValues: { stage: 'won', amount: 7 } },
    ]);
    expect(plain(read(JSON.stringify(pairs)))).toEqual({ stage: 'won', amount: 7 });
    expect(plain(read(JSON.stringify({ a: { b: [{ name: 'c', value: pairs }] } })))).toEqual({
      a: { b: { c: { stage: 'won', amount: 7 } } },
    });
  });

  it('leaves every other list as it is', () => {
    for (const list of [
      [],
      [1, 2],
      [{ name: 'a' }],
      [{ value: 1 }],
      [{ name: 7, value: 1 }],
      [{ name: 'a', value: 1 }, 2],
    ])
      expect(plain(read(JSON.stringify({ list })))).toEqual({ list });
  });

  it('lets a property be called anything', () => {
    const body = read('[{"name":"__proto__","value":{"a":1}},{"name":"toString","value":"b"}]');
    expect(readField(body, '__proto__.a', 'number')).toEqual(['1']);
    expect(readField(body, 'toString', 'id')).toEqual(['b']);
    expect(readField(body, 'constructor.name', 'id')).toEqual([]);
  });

  it('reads any JSON, and only what is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, field) => {
        const body = read(JSON.stringify(value));
        for (const text of readField(body, field, 'id')) expect(text).toMatch(/^\S{1,200}$/);
      }),
    );
    expect(read('7')).toBeUndefined();
    expect(read('[{"name":"a","value":1')).toBeUndefined();
  });

  it('is read soon where it is made to be slow', () => {
    const begun = performance.now();
    read('['.repeat(400_000) + ']'.repeat(400_000));
    read(`[${'{"name":"a","value":['.repeat(2000)}${']}'.repeat(2000)}]`);
    read(JSON.stringify(Array.from({ length: 30_000 }, (_, at) => ({ name: `n${at}`, value: [] }))));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
