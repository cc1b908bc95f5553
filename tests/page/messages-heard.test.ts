// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPageMessage } from '../../lib/browser/message-schemas';
import type { Slice, TriggerSlice } from '../../lib/browser/messages';
import { listenAround, listenForMessages } from '../../lib/page/messages-heard';

const told = vi.fn(async (_: unknown) => undefined);
let stop = () => {};

const ended: TriggerSlice = {
  detector: 'spoken',
  on: 'message',
  origin: ['https://*.phone.example', 'https://old-phone.example'],
  where: [{ field: 'name', is: 'call_ended' }],
  subject: { field: 'value.call', or: ['value.legs.*.id'], as: 'id' },
  watch: [],
};

function listen(...triggers: TriggerSlice[]): void {
  const slice: Slice = { site: 'crm', matches: [], prefix: '', kinds: [], navigates: false, triggers };
  stop = listenForMessages([slice]);
}

function say(data: unknown, origin = 'https://app.phone.example', isTrusted = true): MessageEvent {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
  return event;
}

const call = (more: object = {}) => ({ name: 'call_ended', value: { call: 'c7', from: '+49 421 000', ...more } });

beforeEach(() => vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage: told } }));
afterEach(() => {
  stop();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

describe('a message that is itself the act', () => {
  it('is told with the ids the site file names and nothing else of it', () => {
    listen(ended);
    say(call());
    say(JSON.stringify(call({ call: undefined, legs: [{ id: 1 }, { id: 2 }] })), 'https://old-phone.example');
    const id = expect.any(String);
    const heard = { tell: 'heard', id, site: 'crm', detector: 'spoken' };
    expect(told.mock.calls).toEqual([[{ ...heard, subjects: ['c7'] }], [{ ...heard, subjects: ['1', '2'] }]]);
    for (const [said] of told.mock.calls) expect(readPageMessage(said)).toEqual(said);
  });

  it('is told with the number other sites know it by, where the site file says where that is', () => {
    listen({ ...ended, names: { field: 'value.from', as: 'phone' } });
    say(call());
    say(call({ from: 'Maren Holt' }));
    const said = { tell: 'heard', id: expect.any(String), site: 'crm', detector: 'spoken', subjects: ['c7'] };
    expect(told.mock.calls).toEqual([[{ ...said, names: ['9421000'] }], [{ ...said, names: [] }]]);
    for (const [message] of told.mock.calls) expect(readPageMessage(message)).toEqual(message);
  });

  it('is told where the page around this frame says it, whoever that is, and nobody else', async () => {
    const around = { postMessage: () => undefined };
    const slice = (triggers: TriggerSlice[]): Slice => ({
      ...{ site: 'crm', matches: [], prefix: '', kinds: [], navigates: false, triggers },
    });
    const slices = vi.fn(async () => [slice([{ ...ended, origin: 'around' }])]);
    const says = async (source: unknown, origin = 'https://crm.example') => {
      const event = new MessageEvent('message', { data: call(), origin });
      Object.defineProperties(event, { isTrusted: { value: true }, source: { value: source } });
      window.dispatchEvent(event);
      await new Promise((resolve) => setTimeout(resolve));
    };
    // A page that is in no frame has none around it.
    listenAround(slices)();
    stop = listenAround(slices);
    await says(window);
    stop();
    vi.spyOn(window, 'parent', 'get').mockReturnValue(around as unknown as Window);
    stop = listenAround(slices);
    await says(window);
    await says(null);
    expect(slices).not.toHaveBeenCalled();
    await says(around);
    await says(around, 'https://other.example');
    expect(told).toHaveBeenCalledTimes(2);
    expect(slices).toHaveBeenCalledOnce();
    stop();
    // Where the site has no such trigger, the first word is also the last that is listened for.
    slices.mockResolvedValue([slice([ended])]);
    stop = listenAround(slices);
    await says(around, 'https://app.phone.example');
    await says(around, 'https://app.phone.example');
    expect(slices).toHaveBeenCalledTimes(2);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('is told on a page without https, which has less of what makes names', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    listen(ended);
    say(call());
    expect(told).toHaveBeenCalledOnce();
  });

  it('is told without an id where it has none, and without more ids than are taken', () => {
    listen(ended);
    say(call({ call: 'Maren Holt' }));
    say(call({ call: undefined, legs: Array.from({ length: 40 }, (_, id) => ({ id })) }));
    expect(told.mock.calls.map(([said]) => (said as { subjects: string[] }).subjects.length)).toEqual([0, 25]);
  });

  it.each<[string, Parameters<typeof say>]>([
    ['a script made', [call(), undefined, false]],
    ['comes from elsewhere', [call(), 'https://phone.example.evil.example']],
    ['comes from the host beside', [call(), 'https://myphone.example']],
    ['comes over an open line', [call(), 'http://app.phone.example']],
    ['comes from nowhere', [call(), 'null']],
    ['says something else', [{ ...call(), name: 'call_started' }]],
    ['says it in a list', [[call()]]],
    ['is no JSON', ['{"name":"call_ended"']],
    ['is a word', ['call_ended']],
    ['is nothing', [null]],
    ['is longer than any', [JSON.stringify({ ...call(), text: 'x'.repeat(20_000) })]],
  ])('is not what %s', (_, args) => {
    listen(ended);
    say(...args);
    expect(told).not.toHaveBeenCalled();
  });

  it('is not looked into when it comes from elsewhere', () => {
    listen(ended);
    const event = new MessageEvent('message', { origin: 'https://crm.example' });
    const data = vi.fn();
    Object.defineProperty(event, 'isTrusted', { value: true });
    Object.defineProperty(event, 'data', { get: data });
    window.dispatchEvent(event);
    expect(data).not.toHaveBeenCalled();
  });

  it('is not listened for where the site has none, nor after the script was retired', () => {
    const added = vi.spyOn(globalThis, 'addEventListener');
    listen({ detector: 'dialled', on: 'click', selector: ['a'], watch: [] });
    expect(added).not.toHaveBeenCalled();
    listen(ended);
    expect(added).toHaveBeenCalledOnce();
    stop();
    say(call());
    expect(told).not.toHaveBeenCalled();
    added.mockRestore();
  });
});
