import { describe, expect, it } from 'vitest';
import { allEvidence, readEvidence } from './evidence';
import { measureAccuracy } from './measure';

const found = { id: 'sale-quoted', metric: 'proposal-sent', tp: 4, fp: 0, fn: 0, unsure: 0 };
const evidence = { id: 'tryton', product: 'Tryton 6.0.29', date: '2026-11-25', detectors: [found] };
const text = (change: object) => JSON.stringify({ ...evidence, ...change });

describe('evidence from the real product', () => {
  it('fits its schema, each file of it', () => {
    expect([...allEvidence().keys()]).toContain('tryton');
  });

  it('stands in the accuracy table, beside the stand-ins and never in their sum', async () => {
    const { sites, total } = await measureAccuracy(['tryton', 'phone']);
    const right = (kind: string) =>
      sites
        .filter((site) => site.kind === kind)
        .flatMap(({ detectors }) => detectors)
        .reduce((sum, { tp }) => sum + tp, 0);
    expect(right('real')).toBeGreaterThan(0);
    expect(total.tp).toBe(right('stand-in'));
  });

  it('is read', () => {
    expect(readEvidence(text({}))).toEqual(evidence);
  });

  it.each([
    ['no product', { product: '' }],
    ['a day that is none', { date: '2026-13-01' }],
    ['a time', { date: '2026-11-25T10:00:00Z' }],
    ['no detector', { detectors: [] }],
    ['a metric nobody knows', { detectors: [{ ...found, metric: 'likes' }] }],
    ['less than nothing', { detectors: [{ ...found, fp: -1 }] }],
    ['half an act', { detectors: [{ ...found, tp: 0.5 }] }],
    ['a number left out', { detectors: [{ ...found, fn: undefined }] }],
    ['more than the schema says', { server: 'http://crm.example' }],
  ])('is refused with %s', (_, change) => {
    expect(() => readEvidence(text(change))).toThrow();
  });
});
