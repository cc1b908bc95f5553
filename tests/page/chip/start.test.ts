// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://crm.test/record/1" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chipNumbersKey, chipPlacesKey } from '../../../lib/browser/chip-state';
import { startChip } from '../../../lib/page/chip/start';

vi.mock('../../../lib/page/own-events', () => ({ isOwnEvent: vi.fn() }));

const places = [
  {
    site: 'tryton',
    matches: [],
    bound: { origin: location.origin, prefix: '' },
    records: [{ kind: 'record', path: '/*', names: [] }],
  },
];
const numbers = { state: 'counting', sites: { tryton: { 'proposal-sent': 1 } } };

const answered = Promise.withResolvers<unknown>();
const there = () => document.querySelectorAll('[data-chip]').length;

beforeEach(() => {
  Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true });
  const stored = { [chipPlacesKey]: places, [chipNumbersKey]: numbers };
  const onChanged = { addListener: vi.fn(), removeListener: vi.fn() };
  vi.stubGlobal('chrome', {
    i18n: { getMessage: (name: string) => (name === 'language_tag' ? 'en' : name) },
    runtime: { id: 'x', sendMessage: () => answered.promise },
    storage: { local: { get: async () => stored, onChanged } },
  });
});
afterEach(() => vi.unstubAllGlobals());

it('stays away once it is retired, though the answer about the record comes after', async () => {
  const retire = await startChip();
  expect(there()).toBe(1);
  retire();
  expect(there()).toBe(0);
  answered.resolve({ metric: 'proposal-sent', day: '2026-11-26' });
  await new Promise((done) => setTimeout(done));
  expect(there()).toBe(0);
});
