// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChipNews } from '../../../lib/browser/chip-state';
import { type Chip, createChip } from '../../../lib/page/chip/chip';
import { isOwnEvent } from '../../../lib/page/own-events';

vi.mock('../../../lib/page/own-events', () => ({ isOwnEvent: vi.fn() }));

/** Texts are their own keys, with their gaps. */
const texts: Record<string, string> = {
  language_tag: 'en',
  language_direction: 'ltr',
  '@@ui_locale': 'en_GB',
  chip_name: 'name {numbers}',
  chip_targets: 'targets {numbers}',
  chip_record: 'record {step}',
  chip_step: '{metric}, {date}',
  chip_none: 'today',
  chip_counted: '+{n} {metric}',
  chip_maybe: 'maybe +{n} {metric}',
  chip_undo_what: 'undo {what}',
  metric_proposal_sent: 'Proposal sent | Proposals sent',
};

const undo = vi.fn<(ids: readonly string[]) => Promise<boolean>>();
let chip: Chip;
const part = (does: string) => {
  const found = document.querySelector('[data-chip]')?.shadowRoot?.querySelector<HTMLElement>(`.${does}`);
  if (!found) throw new Error(`no ${does}`);
  return found;
};
const there = () => document.querySelectorAll('[data-chip]').length;
const shown = (numbers: Record<string, number>, state: 'counting' | 'paused' | 'closed' = 'counting') => ({
  state,
  numbers,
});
const news = (id: string, change: Partial<ChipNews> = {}): ChipNews => ({
  ...{ id, site: 'tryton', metric: 'proposal-sent', n: 1, at: Date.now(), undo: true },
  ...change,
});

beforeEach(() => {
  vi.stubGlobal('chrome', { i18n: { getMessage: (name: string) => texts[name] ?? name } });
  chip = createChip({ corner: () => 'bottom-right', move: vi.fn(), hide: vi.fn(), off: vi.fn(), undo });
});
afterEach(() => {
  chip.stop();
  undo.mockReset();
  vi.unstubAllGlobals();
});

describe('the chip', () => {
  it('shows the two largest numbers, written as the language does', () => {
    chip.show(shown({ 'proposal-sent': 1, email: 12_345, call: 3 }));
    expect(part('figures').textContent).toBe('12,345 metric_email 3 metric_call ');
    expect(part('face').getAttribute('aria-label')).toBe('name 12,345 metric_email, 3 metric_call');
    chip.show(shown({}));
    expect(part('figures').textContent).toBe('0 today ');
  });

  it('shows the headline pair in place of them, also where nothing was counted yet', () => {
    const pair = [
      { metric: 'proposal-sent', done: 0, target: 1250 },
      { metric: 'deal-won', done: 3, target: 6 },
    ];
    chip.show({ ...shown({ email: 4 }), pair });
    expect(part('figures').textContent).toBe('0/1,250 Proposals sent 3/6 metric_deal_won ');
    expect(part('face').getAttribute('aria-label')).toBe('targets 0/1,250 Proposals sent, 3/6 metric_deal_won');
    chip.show({ ...shown({ email: 4 }), pair: [] });
    expect(part('figures').textContent).toBe('4 metric_email ');
  });

  it('says how far the record got that the page shows, with the year only where it is another one', () => {
    const { year } = Temporal.Now.plainDateISO();
    chip.show({ ...shown({ call: 3 }), step: { metric: 'proposal-sent', day: `${year}-11-12` } });
    expect([part('figures').textContent, part('step').textContent]).toEqual([
      '3 metric_call ',
      'Proposal sent, 12 Nov',
    ]);
    expect(part('face').getAttribute('aria-describedby')).toBe('record how');
    expect(part('face').getRootNode()).toBe(part('step').getRootNode());
    chip.show({ ...shown({ call: 3 }), step: { metric: 'proposal-sent', day: '2019-11-12' } });
    expect(part('step').textContent).toBe('Proposal sent, 12 Nov 2019');
    chip.show({ ...shown({ call: 3 }), step: null });
    expect(part('step').textContent).toBe('');
    // What was just counted stands in its place for a while.
    chip.show({ ...shown({ call: 3 }), step: { metric: 'proposal-sent', day: '2019-11-12' } });
    chip.hear(news('a'));
    expect(part('step').hidden).toBe(true);
    chip.hear({ gone: 'a' });
    expect(part('step').hidden).toBe(false);
  });

  it('pretends no number while none is known, and says when it is paused', () => {
    chip.show(shown({ call: 3 }, 'closed'));
    expect(part('figures').textContent).toBe('chip_closed ');
    chip.show(shown({ call: 3 }, 'paused'));
    expect(part('figures').textContent).toBe('chip_paused 3 metric_call ');
  });

  it('is in the page once, and comes back where the page took it out', () => {
    for (const n of [1, 1, 2]) chip.show(shown({ call: n }));
    expect(there()).toBe(1);
    document.querySelector('[data-chip]')?.remove();
    chip.show(shown({ call: 2 }));
    expect(there()).toBe(1);
    chip.show(null);
    expect(there()).toBe(0);
  });

  it('takes back all of a bulk act with one press, however often that is pressed', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    undo.mockReturnValue(promise);
    chip.show(shown({}));
    for (const id of ['a', 'b']) chip.hear(news(id));
    expect(part('said').textContent).toBe('+2 Proposals sent');
    for (let press = 0; press < 3; press++) part('undo').click();
    expect(undo.mock.calls).toEqual([[['a', 'b']]]);
    resolve(true);
    await vi.waitFor(() => expect(part('said').textContent).toBe('chip_undone'));
    expect(part('undo').hidden).toBe(true);
  });

  it('says so if it could not', async () => {
    undo.mockResolvedValue(false);
    chip.show(shown({}));
    chip.hear(news('a'));
    part('undo').click();
    await vi.waitFor(() => expect(part('said').textContent).toBe('chip_not_undone'));
  });

  it('does not talk over what was counted while it took back', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    undo.mockReturnValue(promise);
    chip.show(shown({}));
    chip.hear(news('a'));
    part('undo').click();
    chip.hear(news('b', { at: Date.now() + 5000 }));
    resolve(true);
    await promise;
    await Promise.resolve();
    expect(part('said').textContent).toBe('+1 Proposal sent');
    part('undo').click();
    expect(undo.mock.lastCall).toEqual([['b']]);
  });

  it('offers no undo where it is too late for one, and a maybe is a maybe', () => {
    chip.show(shown({}));
    chip.hear(news('a', { undo: false, unsure: true, n: 30 }));
    expect(part('said').textContent).toBe('maybe +30 Proposals sent');
    expect(part('undo').hidden).toBe(true);
  });

  it('says nothing while it is not shown', () => {
    chip.hear(news('a'));
    chip.show(shown({}));
    expect(part('said').textContent).toBe('');
  });

  it('says of each press and key on it that it is on itself, and keeps it from the page', () => {
    chip.show(shown({}));
    const heard = vi.fn();
    for (const type of ['keydown', 'pointerdown', 'click']) {
      addEventListener(type, heard, { once: true });
      part('face').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      removeEventListener(type, heard);
    }
    expect(heard).not.toHaveBeenCalled();
    expect(vi.mocked(isOwnEvent).mock.calls.map(([{ type }]) => type)).toEqual(['keydown', 'pointerdown']);
  });

  it('has a style that uses only what it draws', () => {
    const look = readFileSync('lib/page/chip/look.ts', 'utf8');
    expect(look).not.toMatch(/url\(|@import|@font-face/);
  });
});
