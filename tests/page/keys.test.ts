// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slice, TriggerSlice } from '../../lib/browser/messages';
import { gestureMemory } from '../../lib/page/gesture-memory';
import { listenForKeys } from '../../lib/page/keys';
import type { KeySignal } from '../../lib/sites/site';

const told = vi.fn(async (_: unknown) => undefined);
const arm = vi.fn();
let stop = () => {};

const sends: TriggerSlice = {
  ...{ detector: 'sent', on: 'key', key: 'Enter', with: ['mod'], selector: ['[data-composer]'] },
  watch: [{ part: 'confirm', signal: { on: 'vanish', selector: ['.draft'] } }],
};

function listen(...triggers: TriggerSlice[]): void {
  const memory = gestureMemory();
  memory.note({ type: 'keydown', timeStamp: performance.now(), isTrusted: true } as Event);
  const slice: Slice = { site: 'crm', matches: [], prefix: '', kinds: [], navigates: false, triggers };
  stop = listenForKeys([slice], memory, arm);
}

function press(key: string, more: KeyboardEventInit & { keyCode?: number; isTrusted?: boolean } = {}, at = 'textarea') {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more });
  const { isTrusted = true, keyCode = 0, isComposing = false } = more;
  for (const [name, value] of Object.entries({ isTrusted, keyCode, isComposing })) {
    Object.defineProperty(event, name, { value });
  }
  document.querySelector(at)?.dispatchEvent(event);
}

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage: told } });
  document.body.innerHTML = '<div data-composer><textarea></textarea></div><input>';
});
afterEach(() => {
  stop();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

describe('a key that is itself the act', () => {
  it('is none where the browser fills in a field by itself, and breaks nothing', () => {
    const broken = vi.fn();
    addEventListener('error', broken);
    listen(sends);
    const event = new Event('keydown', { bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.querySelector('textarea')?.dispatchEvent(event);
    removeEventListener('error', broken);
    expect(broken).not.toHaveBeenCalled();
    expect(told).not.toHaveBeenCalled();
  });

  it('is told with Ctrl and with the command key, from wherever the focus is inside the element', () => {
    listen(sends);
    press('Enter', { ctrlKey: true });
    press('enter', { metaKey: true });
    expect(told.mock.calls.map(([said]) => said)).toEqual([
      expect.objectContaining({ tell: 'trigger', site: 'crm', detector: 'sent', age: expect.any(Number) }),
      expect.objectContaining({ tell: 'trigger' }),
    ]);
    expect(arm).toHaveBeenCalledWith(expect.any(String), sends.watch);
  });

  it.each<[string, Parameters<typeof press>]>([
    ['no modifier', ['Enter']],
    ['one modifier more', ['Enter', { ctrlKey: true, shiftKey: true }]],
    ['both at once', ['Enter', { ctrlKey: true, metaKey: true }]],
    ['another key', ['s', { ctrlKey: true }]],
    ['the focus elsewhere', ['Enter', { ctrlKey: true }, 'input']],
    ['a key held down', ['Enter', { ctrlKey: true, repeat: true }]],
    ['a word being composed', ['Enter', { ctrlKey: true, isComposing: true }]],
    ['a word being composed, as some browsers say it', ['Enter', { ctrlKey: true, keyCode: 229 }]],
    ['a script', ['Enter', { ctrlKey: true, isTrusted: false }]],
  ])('is not told with %s', (_, args) => {
    listen(sends);
    press(...args);
    expect(told).not.toHaveBeenCalled();
  });

  it.each<[KeySignal['with'], KeyboardEventInit, boolean]>([
    [[], {}, true],
    [[], { shiftKey: true }, false],
    [['shift', 'alt'], { shiftKey: true, altKey: true }, true],
    [['ctrl'], { ctrlKey: true }, true],
    [['ctrl'], { metaKey: true }, false],
    [['meta'], { metaKey: true }, true],
  ])('held with %j and pressed with %j', (held, pressed, is) => {
    listen({ ...sends, with: held ?? [] } as TriggerSlice);
    press('Enter', pressed);
    expect(told).toHaveBeenCalledTimes(is ? 1 : 0);
  });

  it('is told of only on the pages its rule is for', () => {
    listen({ ...sends, page: { search: '*view=list*' } });
    press('Enter', { ctrlKey: true });
    expect(told).not.toHaveBeenCalled();
  });

  it('is not listened for where the site has none', () => {
    const added = vi.spyOn(globalThis, 'addEventListener');
    listen({ detector: 'dialled', on: 'click', selector: ['a'], watch: [] });
    expect(added).not.toHaveBeenCalled();
    added.mockRestore();
  });

  it('is told no longer after the script was retired', () => {
    listen(sends);
    stop();
    press('Enter', { ctrlKey: true });
    expect(told).not.toHaveBeenCalled();
  });
});
