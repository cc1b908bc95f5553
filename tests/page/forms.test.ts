// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Slice } from '../../lib/browser/messages';
import { formMemory } from '../../lib/page/forms';

const slice = (framed?: string[]): Slice => ({
  ...{ site: 'mail', matches: [], prefix: '', kinds: [], navigates: true, triggers: [] },
  ...(framed ? { framed } : {}),
});

function sendForm(isTrusted = true): void {
  const event = new Event('formdata', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
}

let stop = () => {};
afterEach(() => {
  stop();
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

it('knows what stood there when a form was sent, and not what came of it', () => {
  document.body.innerHTML = '<p class="said" id="old"></p>';
  const memory = formMemory();
  stop = memory.listen([slice(['.said'])]);
  sendForm();
  document.body.insertAdjacentHTML('beforeend', '<p class="said" id="new"></p>');
  const [old, fresh] = document.querySelectorAll('.said');
  const before = memory.before(performance.now());
  expect(old && before?.known.has(old)).toBe(true);
  expect(fresh && before?.known.has(fresh)).toBe(false);
});

it('speaks only for a request right after the form', () => {
  const memory = formMemory();
  stop = memory.listen([slice(['.said'])]);
  expect(memory.before(performance.now())).toBeUndefined();
  sendForm();
  expect(memory.before(performance.now() + 5000)).toBeUndefined();
  expect(memory.before(performance.now() - 5000)).toBeUndefined();
});

it('looks at nothing where no site asks for it, or a script made the event up', () => {
  const look = vi.spyOn(document, 'querySelector');
  const memory = formMemory();
  stop = memory.listen([slice()]);
  sendForm();
  stop();
  stop = memory.listen([slice(['.said'])]);
  sendForm(false);
  expect(look).not.toHaveBeenCalled();
  expect(memory.before(performance.now())).toBeUndefined();
});
