// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { ReceiptWords } from '@/components/today/ReceiptWords';
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
