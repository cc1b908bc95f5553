// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { ReceiptWords } from '@/components/today/ReceiptWords';
import type { Event, Receipt } from '@/lib/event';

/* What only two sites that share a group can show, of which this version has none yet. */

vi.mock('#i18n', () => ({ i18n: { t: (key: string, gaps?: object) => `${key} ${JSON.stringify(gaps ?? '')}` } }));

const event: Event = {
  ...{ id: 'e', key: 'calls|call|n|10', kind: 'count', at: 0, offset: 0, metric: 'call', n: 1, state: 'counted' },
  site: 'tryton',
};
const receipt: Receipt = {
  ...{ id: 'e', at: 0, site: 'linkedin', detector: 'dialled', revision: 1 },
  signals: [{ signal: 'gesture', what: 'press', after: 0 }],
};
const words = (change: Partial<Event>) => {
  render(<ReceiptWords event={{ ...event, ...change }} receipt={receipt} language="en-GB" />, document.body);
  return document.body.textContent ?? '';
};

describe('the receipt of an act', () => {
  it('names the other sites that saw it', () => {
    expect(words({ also: ['linkedin'] })).toContain('why.also {"sites":"LinkedIn"}');
    expect(words({ also: ['linkedin', 'tryton', 'tryton'] })).toContain('LinkedIn, Tryton and Tryton');
  });

  it('says nothing of others where there are none', () => {
    expect(words({})).not.toContain('why.also');
  });
});
