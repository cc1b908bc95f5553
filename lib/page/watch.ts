import type { PageSignal, UrlSignal } from '../sites/site';
import { findAll, shadowRoots } from './find';

/** A signal to watch for and what it is for. */
export interface Watched {
  part: 'confirm' | 'refute';
  signal: PageSignal | UrlSignal;
}

/** Longest life of an observer, in milliseconds. */
const longest = 10_000;

/** Looks are at least this far apart: the page's own changes must not be paid for one by one. */
const pause = 50;

const wordOf = (signal: PageSignal | UrlSignal): string =>
  signal.on === 'url' ? (signal.hash ?? signal.path ?? '') : (signal.selector[0] ?? '');

function addressGroups({ path, hash }: UrlSignal): Record<string, string> | null {
  const pattern = new URLPattern({ ...(path ? { pathname: path } : {}), ...(hash ? { hash } : {}) });
  const found = pattern.exec(location.href);
  return found && ({ ...found.pathname.groups, ...found.hash.groups } as Record<string, string>);
}

/**
 * Watches for signals, for at most ten seconds, and tells of each once. What is there already is not news: it belongs to
 * something earlier, unless the site file says that it cannot.
 * @param seen called with the part, the site file's word for the signal and the named groups of an address
 * @param ended called once it watches no more, however that came
 * @returns the way to stop
 */
export function watch(
  watched: readonly Watched[],
  seen: (part: Watched['part'], signal: string, groups?: Record<string, string>) => void,
  ended?: () => void,
): () => void {
  const open = new Set(watched);
  const known = new WeakSet<Element>();
  const start = location.href;
  const selectorsOf = ({ signal }: Watched) => (signal.on === 'url' ? [] : signal.selector);
  const stands = ({ signal }: Watched) => signal.on === 'appear' && signal.standing === true;
  for (const one of watched) {
    if (!stands(one)) for (const element of findAll(selectorsOf(one))) known.add(element);
  }

  const appeared = (one: Watched): Record<string, string> | boolean => {
    const { signal } = one;
    if (signal.on === 'url') return (location.href !== start && addressGroups(signal)) || false;
    return findAll(signal.selector).some((element) => !known.has(element));
  };

  let due: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const look = () => {
    due = undefined;
    last = performance.now();
    for (const one of [...open]) {
      const found = appeared(one);
      if (!found) continue;
      open.delete(one);
      seen(one.part, wordOf(one.signal), found === true ? undefined : found);
    }
    observe();
    if (!open.size) stop();
  };
  const soon = () => {
    due ??= setTimeout(look, Math.max(0, last + pause - performance.now()));
  };

  const observer = new MutationObserver(soon);
  const attributes = watched.flatMap(({ signal }) =>
    signal.on === 'attribute' && signal.attribute ? [signal.attribute] : [],
  );
  const observed = new WeakSet<ParentNode>();
  /** Shadow roots may come later than the watch. */
  const observe = () => {
    for (const root of [document, ...watched.flatMap((one) => shadowRoots(selectorsOf(one)))]) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, {
        childList: true,
        subtree: true,
        ...(attributes.length ? { attributeFilter: attributes } : {}),
      });
    }
  };
  const moves = ['popstate', 'hashchange'] as const;
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  const stop = () => {
    observer.disconnect();
    clearTimeout(due);
    clearTimeout(end);
    for (const move of moves) removeEventListener(move, soon);
    navigation?.removeEventListener('navigatesuccess', soon);
    ended?.();
  };
  const end = setTimeout(stop, longest);
  for (const move of moves) addEventListener(move, soon);
  navigation?.addEventListener('navigatesuccess', soon);
  observe();
  if (watched.some(stands)) soon();
  return stop;
}
