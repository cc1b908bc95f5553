// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createRecordStep, recordHere } from '../../../lib/page/chip/record';

const records = [
  { kind: 'one-sale', path: '/erp/*', hash: ':db/model/sale.sale/:id(\\d+)(.*)', names: ['id', 'db'] },
  { kind: 'one-party', path: '/erp/*', hash: ':db/model/party.party/:id(\\d+)(.*)', names: ['id', 'db'] },
];
const at = (address: string) => {
  const { happyDOM } = globalThis as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(`https://crm.example${address}`);
  return recordHere({ records });
};

describe('the record an address names', () => {
  it('is its kind, its number and its firm', () => {
    expect(at('/erp/#practice/model/sale.sale/12;name=%22Sales%22')).toEqual({
      chip: 'record',
      kind: 'one-sale',
      groups: { id: '12', db: 'practice' },
    });
    expect(at('/erp/?lang=de#b/model/party.party/7')).toMatchObject({
      kind: 'one-party',
      groups: { id: '7', db: 'b' },
    });
  });

  it.each([
    '/erp/#practice/model/sale.sale',
    '/erp/#practice/model/sale.sale/-1',
    '/shop/#a/model/sale.sale/1',
    '/erp/',
  ])('is none at %s', (address) => expect(at(address)).toBeNull());

  it('is none where an older version wrote down the place', () => expect(recordHere({})).toBeNull());
});

describe('the step of a record', () => {
  const one = { chip: 'record', kind: 'sale', groups: { id: '1' } } as const;
  const two = { ...one, groups: { id: '2' } };
  const answer = { metric: 'proposal-sent', day: '2026-11-12' };
  const rest = () => new Promise((done) => setTimeout(done));

  it('is asked for once, and again only when it may have changed', async () => {
    const ask = vi.fn(async () => answer);
    const changed = vi.fn();
    const step = createRecordStep(ask, changed);
    step.at(one);
    step.at(one);
    expect(step.known()).toBeNull();
    await rest();
    step.at(one);
    expect([ask.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
    expect(step.known()).toEqual(answer);
    step.stale();
    step.at(one);
    // Until the answer is there, the old one is better than none.
    expect(step.known()).toEqual(answer);
    expect(ask).toHaveBeenCalledTimes(2);
    step.at(null);
    expect(step.known()).toBeNull();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is never that of the record one came from', async () => {
    const asked: ((answer: unknown) => void)[] = [];
    const step = createRecordStep(() => new Promise((done) => asked.push(done)), vi.fn());
    step.at(one);
    step.at(two);
    asked[1]?.(null);
    asked[0]?.(answer);
    await rest();
    expect(step.known()).toBeNull();
  });

  it.each([null, undefined, false, {}, { metric: 'call' }, 'x'])('is none where the answer is %j', async (said) => {
    const step = createRecordStep(async () => said, vi.fn());
    step.at(one);
    await rest();
    expect(step.known()).toBeNull();
  });
});
