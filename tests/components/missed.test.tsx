// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Missed } from '@/components/ui/Missed';
import type { SiteView } from '@/lib/state/site-view';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const site = (id: string, ...metrics: string[]): SiteView => ({
  ...{ id, name: id, evidence: 'beta', checked: '2026-11-24', pages: [], ownDomain: false, granted: true },
  ...{ withdrawnSince: null, doubts: [], byHand: false, metrics, domains: [] },
  ...{ limits: [], chip: false, chipAtOwnRisk: false },
});
const tryton = site('tryton', 'proposal-sent', 'deal-won', 'contact-added');
const linkedin = site('linkedin', 'connection-request');

const find = <T extends Element>(selector: string) => document.querySelector<T>(selector);
const press = (selector: string) => act(() => find<HTMLButtonElement>(selector)?.click());
const choose = (name: string, value: string) =>
  act(() => {
    const select = find<HTMLSelectElement>(`[name="${name}"]`);
    if (!select) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const shownIn = (name: string) => find<HTMLSelectElement>(`[name="${name}"]`)?.value;

const onAdd = vi.fn();
const show = (here: SiteView | null, sites = [linkedin, tryton]) =>
  act(() => render(<Missed disabled={false} sites={sites} here={here} onAdd={onAdd} />, document.body));

beforeEach(() => {
  onAdd.mockClear();
  render(null, document.body);
});

it.each(tryton.metrics)('two presses add %s on the site one is on', (metric) => {
  show(tryton);
  press('[data-do="missed"]');
  press(`[data-do="missed-${metric}"]`);
  expect(onAdd.mock.calls).toEqual([['tryton', metric]]);
  expect(find('.missed-choice')?.hasAttribute('hidden')).toBe(true);
});

it('begins with the site one is on and its first metric, and follows another choice of site', () => {
  show(tryton);
  press('[data-do="missed"]');
  expect([shownIn('missed-site'), shownIn('missed-metric')]).toEqual(['tryton', 'proposal-sent']);
  choose('missed-site', 'linkedin');
  expect(shownIn('missed-metric')).toBe('connection-request');
  press('[data-do="missed-add"]');
  expect(onAdd.mock.calls).toEqual([['linkedin', 'connection-request']]);
});

it('holds it against no site where the person is on none, or on one that is off', () => {
  show(null);
  press('[data-do="missed"]');
  expect(shownIn('missed-site')).toBe('manual');
  show(tryton, [linkedin]);
  expect([shownIn('missed-site'), shownIn('missed-metric')]).toEqual(['manual', 'proposal-sent']);
  press('[data-do="missed-add"]');
  expect(onAdd.mock.calls).toEqual([['manual', 'proposal-sent']]);
});
