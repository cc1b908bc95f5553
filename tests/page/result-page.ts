/* A page that may show results, with its clock in hand. For the tests of what is told of it. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { ResultSlice, Slice } from '../../lib/browser/messages';
import { watchResults } from '../../lib/page/results';

export const connected: ResultSlice = {
  result: 'accepted',
  places: [{ path: '/in/:vanity/' }],
  selector: ['a.write:not([aria-label])'],
  row: { with: 'button', without: ['button[aria-label]', 'a[aria-label]'] },
  subject: { from: 'element', attribute: 'href', pattern: '[?&]to=(?<member>\\w+)', as: 'id' },
};
export const slice = (...results: ResultSlice[]): Slice => ({
  ...{
    site: 'linkedin',
    matches: ['https://www.linkedin.com/*'],
    prefix: '',
    kinds: [],
    navigates: false,
    triggers: [],
  },
  results,
});
export const row = (to: string, control = '') =>
  `<div><a class="write" href="/w?to=${to}">w</a>${control}<button>…</button></div>`;

export const told = vi.fn(async (_: unknown) => undefined);
let stop = () => {};
let visible = 'visible';

/** Retires the page's script. */
export const retire = () => stop();
/** What the browser says of the page, without telling it. */
export const setVisible = (state: string) => {
  visible = state;
};
/** Starts the page's script as it is. */
export const start = (slices: () => Promise<Slice[]>) => {
  stop = watchResults(slices);
};

export function open(address: string, html: string, slices: Slice[] = [slice(connected)]): void {
  history.replaceState(null, '', address);
  document.body.innerHTML = html;
  stop = watchResults(async () => slices);
}

/** Changes the page the way applications do: by a change the observer hears of. */
export const show = (html: string) => {
  document.body.innerHTML = html;
};
export const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
export const turn = (state: string) => {
  visible = state;
  document.dispatchEvent(new Event('visibilitychange'));
};
export const subjects = () => told.mock.calls.flatMap(([message]) => (message as { subjects: string[] }).subjects);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage: told } });
  vi.stubGlobal('navigation', undefined);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible as DocumentVisibilityState);
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://www.linkedin.com/');
});
afterEach(() => {
  stop();
  visible = 'visible';
  vi.useRealTimers();
  vi.clearAllMocks();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
