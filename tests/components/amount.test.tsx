// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { ReceiptWords } from '@/components/today/ReceiptWords';
import { changedTotals } from '@/components/words/restated-words';
import { stateWords } from '@/components/words/state-words';
import type { Event } from '@/lib/event';

/* What only time can bring about: something falls off weeks later, its amount is changed after its receipt is gone. */

vi.mock('#i18n', () => ({ i18n: { t: (key: string, gaps?: object) => `${key} ${JSON.stringify(gaps ?? '')}` } }));

const at = Date.parse('2026-11-24T10:00:00Z');
const late = { at: Date.parse('2026-12-12T23:30:00Z'), offset: 60 };
const event: Event = {
  ...{ id: 'e', key: 'bullhorn|placement|n|10', kind: 'count', at, offset: 60, metric: 'placement', n: 1 },
  ...{ site: 'bullhorn', state: 'retracted' },
};

describe('a placement that fell off', () => {
  it('says on which day that was seen, by the clock there', () => {
    expect(stateWords({ ...event, back: late }, 'en-GB')).toBe('state.fell_off {"date":"13 Dec 2026"}');
  });

  it('says no day where it was the same one', () => {
    expect(stateWords({ ...event, back: { at: at + 3_600_000, offset: 60 } }, 'en-GB')).toMatch(/^state.retracted /);
    expect(stateWords(event, 'en-GB')).toMatch(/^state.retracted /);
  });

  it('is told from other things that were withdrawn, and from what still counts', () => {
    expect(stateWords({ ...event, metric: 'deal-won', back: late }, 'en-GB')).toMatch(/^state.retracted_on /);
    expect(stateWords({ ...event, metric: 'cv-sent', back: late }, 'en-GB')).toMatch(/^state.retracted_kept /);
  });
});

it('a receipt says who changed the amount, also where it is no longer kept', () => {
  const words = (by: 'site' | 'person', site = 'bullhorn') => {
    const told: Event = { ...event, site, worthSaid: { ...late, by } };
    render(<ReceiptWords event={told} receipt={null} language="en-GB" />, document.body);
    return document.body.textContent ?? '';
  };
  expect(words('site')).toMatch(/why.none.*amount.by_site {"date":"13 Dec 2026"}/);
  expect(words('person', 'manual')).toMatch(/why.by_hand.*amount.by_person/);
});

describe('a closed week whose placements changed later', () => {
  const one = (currency: string, closed: [number, number], now: [number, number]) => ({
    ...{ metric: 'placement', currency },
    closed: { n: closed[0], amount: closed[1] },
    now: { n: now[0], amount: now[1] },
  });
  const words = (...parts: ReturnType<typeof one>[]) => changedTotals(parts, 'en-GB').map((line) => line.words);

  it('says what fell off, with its amount', () => {
    expect(words(one('EUR', [2, 1_500_000], [1, 300_000]))[0]).toMatch(
      /"from":"2 · €15,000","to":"1 · €3,000","by":"-1"/,
    );
  });

  it('says by how much where only the amount changed', () => {
    expect(words(one('EUR', [1, 1_500_000], [1, 1_200_000]))[0]).toMatch(/"by":"-€3,000"/);
    expect(words(one('EUR', [1, 0], [1, 50]))[0]).toMatch(/"by":"\+€0.50"/);
  });

  it('is one line where an amount became known later: none was lost and none was added', () => {
    const lines = words(one('', [2, 0], [1, 0]), one('EUR', [0, 0], [1, 1_500_000]));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/"from":"2","to":"2 · €15,000","by":"\+€15,000"/);
  });

  it('never adds two currencies', () => {
    expect(words(one('EUR', [1, 100], [2, 300]), one('CHF', [1, 100], [1, 200]))[0]).toMatch(
      /"from":"2 · €1 and CHF\s1","to":"3 · €3 and CHF\s2","by":"\+1"/,
    );
    expect(words(one('EUR', [1, 100], [1, 100]))).toEqual([]);
  });
});
