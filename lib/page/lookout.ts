import type { PageSignal, UrlSignal } from '../sites/site';
import { addressGroups } from './address';
import { findAll, shadowRoots } from './find';

/** A signal to watch for and what it is for. */
export interface Watched {
  part: 'confirm' | 'refute';
  signal: PageSignal | UrlSignal;
}

/**
 * Told of a signal that was seen: its part, the site file's word for it, when at the earliest the page can have shown it
 * (by `performance.now()`), and the named groups of an address.
 */
export type Seen = (part: Watched['part'], signal: string, since: number, groups?: Record<string, string>) => void;

interface Watch {
  open: Set<Watched>;
  /** What was there already is not news. */
  known: WeakSet<Element>;
  start: string;
  until: number;
  seen: Seen;
}

export interface Lookout {
  /**
   * Watches for signals, for at most ten seconds, and tells of each once. What is there already belongs to something
   * earlier, unless the site file says that it cannot.
   */
  watch(watched: readonly Watched[], seen: Seen): void;
  /** Ends all watches. */
  stop(): void;
}

/** Longest life of a watch, in milliseconds. */
const longest = 10_000;

/** Looks are at least this far apart: the page's own changes must not be paid for one by one. In milliseconds. */
const pause = 50;

const moves = ['popstate', 'hashchange'] as const;

const selectorsOf = ({ signal }: Watched) => (signal.on === 'url' ? [] : signal.selector);
const stands = ({ signal }: Watched) => signal.on === 'appear' && signal.standing === true;
const wordOf = ({ signal }: Watched) =>
  signal.on === 'url' ? (signal.hash ?? signal.path ?? '') : (signal.selector[0] ?? '');

/**
 * The page's one lookout: however many acts wait for a signal, it is one observer and one look for all of them. While
 * nobody waits there is neither observer nor timer.
 */
export function createLookout(): Lookout {
  const watches = new Set<Watch>();
  let last = Number.NEGATIVE_INFINITY;
  let due: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  let observer: MutationObserver | undefined;
  let changed = 0;

  /** After one change the observer rests until the next look: what else changes meanwhile costs the page nothing. */
  const soon = () => {
    observer?.disconnect();
    if (due !== undefined || !watches.size) return;
    changed = performance.now();
    due = setTimeout(look, Math.max(0, last + pause - changed));
  };

  const observe = () => {
    const open = [...watches].flatMap((watch) => [...watch.open]);
    const attributes = open.flatMap(({ signal }) => (signal.on === 'attribute' ? (signal.attribute ?? []) : []));
    const options = { childList: true, subtree: true, ...(attributes.length ? { attributeFilter: attributes } : {}) };
    const selectors = [...new Set(open.flatMap(selectorsOf))];
    observer ??= new MutationObserver(soon);
    for (const root of [document, ...shadowRoots(selectors)]) observer.observe(root, options);
  };

  const look = () => {
    due = undefined;
    const began = performance.now();
    const found = new Map<string, Element[]>();
    const all = (selector: string) => {
      const elements = found.get(selector) ?? findAll([selector]);
      found.set(selector, elements);
      return elements;
    };
    for (const watch of watches) {
      if (began > watch.until) watch.open.clear();
      for (const one of watch.open) {
        const groups = one.signal.on === 'url' && location.href !== watch.start ? addressGroups(one.signal) : null;
        if (!groups && !selectorsOf(one).some((selector) => all(selector).some((it) => !watch.known.has(it)))) continue;
        watch.open.delete(one);
        watch.seen(one.part, wordOf(one), changed, groups ?? undefined);
      }
      if (!watch.open.size) watches.delete(watch);
    }
    last = performance.now();
    if (watches.size) observe();
    else rest();
  };

  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  const rest = () => {
    observer?.disconnect();
    observer = undefined;
    clearTimeout(due);
    clearTimeout(end);
    due = undefined;
    for (const move of moves) removeEventListener(move, soon);
    navigation?.removeEventListener('navigatesuccess', soon);
  };
  const stop = () => {
    watches.clear();
    rest();
  };

  const watch = (watched: readonly Watched[], seen: Seen) => {
    const known = new WeakSet<Element>();
    for (const one of watched) {
      if (!stands(one)) for (const element of findAll(selectorsOf(one))) known.add(element);
    }
    watches.add({ open: new Set(watched), known, start: location.href, until: performance.now() + longest, seen });
    clearTimeout(end);
    end = setTimeout(stop, longest);
    for (const move of moves) addEventListener(move, soon);
    navigation?.addEventListener('navigatesuccess', soon);
    if (watched.some(stands)) soon();
    else if (due === undefined) observe();
  };

  return { watch, stop };
}
