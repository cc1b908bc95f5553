import type { ElementSubject, PageSignal, UrlSignal } from '../sites/site';
import { addressGroups } from './address';
import { type Finder, finder } from './find';
import { groupIn, says } from './shown';

/** A signal to watch for and what it is for. */
export interface Watched {
  part: 'confirm' | 'refute';
  signal: PageSignal | UrlSignal;
}

/** What can be read of a signal: the named groups of an address, or the subjects that an element names. */
export type Told = { groups: Record<string, string> } | { subjects: string[] };

/** Told of a signal that was seen, and when at the earliest the page can have shown it (by `performance.now()`). */
export type Seen = (watched: Watched, since: number, told?: Told) => void;

/** What there was when it began: what was there already is not news. */
export interface Before {
  known: WeakSet<Element>;
  /** The page's address, where somebody waits for another. */
  start?: string | undefined;
}

/** On a page that came of what was done, all is news. */
export const nothingBefore = (): Before => ({ known: new WeakSet(), start: '' });

interface Watch extends Before {
  open: Set<Watched>;
  /** Of what is to go, how many there were at the last look. */
  many: Map<Watched, number>;
  until: number;
  seen: Seen;
}

export interface Lookout {
  /**
   * Watches for signals, for at most ten seconds, and tells of each once; of one that names subjects, for each anew. What
   * is there already belongs to something earlier, unless the site file says that it cannot.
   * @param before where the watch goes on with an earlier one, what that one began with
   * @param address tells the page's when the act was done, where that is known: it may have gone on before the watch begins
   * @returns what it began with
   */
  watch(watched: readonly Watched[], seen: Seen, before?: Before, address?: () => string): Before;
  /**
   * Looks at once if something has changed since the last look: to be called when the person presses, before the page
   * hears of it. Whatever a press closes was there to be seen.
   */
  press(): void;
  /** Ends all watches. */
  stop(): void;
}

/** Longest life of a watch, in milliseconds. */
const longest = 10_000;

/** As many subjects as the background takes at once. */
const most = 100;

/** Looks are at least this far apart: the page's own changes must not be paid for one by one. In milliseconds. */
const pause = 200;

const moves = ['popstate', 'hashchange'] as const;

const selectorsOf = ({ signal }: Watched) => (signal.on === 'url' ? [] : signal.selector);
const attributesOf = ({ signal }: Watched) => (signal.on === 'attribute' ? [signal.attribute ?? ''] : []);
const stands = ({ signal }: Watched) => signal.on === 'appear' && signal.standing === true;
const subjectIn = ({ signal }: Watched) => (signal.on === 'url' ? undefined : signal.subject);
const followsMoves = ({ signal }: Watched) => signal.on === 'url';
const goes = ({ signal }: Watched) => signal.on === 'vanish';
const manyOf = (watched: Watched, { all }: Finder) => new Set(selectorsOf(watched).flatMap(all)).size;

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
  /** What all watches together look for since the last rest, however many look for the same. */
  const wanted = { selectors: new Set<string>(), attributes: new Set<string>() };

  /** After one change the observer rests until the next look: what else changes meanwhile costs the page nothing. */
  const soon = () => {
    observer?.disconnect();
    if (due !== undefined || !watches.size) return;
    changed = performance.now();
    due = setTimeout(look, Math.max(0, last + pause - changed));
  };

  const observe = ({ roots }: Finder) => {
    const attributeFilter = [...wanted.attributes];
    const options = { childList: true, subtree: true, ...(attributeFilter.length ? { attributeFilter } : {}) };
    observer ??= new MutationObserver(soon);
    for (const root of roots(wanted.selectors)) observer.observe(root, options);
  };

  /** Whether there are fewer than at the last look: what the page only draws anew has another in its place. */
  const hasGone = ({ many }: Watch, one: Watched, found: Finder) => {
    const before = many.get(one) ?? 0;
    many.set(one, manyOf(one, found));
    return manyOf(one, found) < before;
  };
  const newOf = ({ known }: Watch, one: Watched, { all }: Finder) => {
    const word = one.signal.on === 'url' ? undefined : one.signal.says;
    const isNews = (it: Element) => !known.has(it) && (!word || says(it, word));
    return selectorsOf(one).flatMap((selector) => all(selector).filter(isNews));
  };
  const hasCome = (watch: Watch, one: Watched, found: Finder) => newOf(watch, one, found).length > 0;

  /** Whom the elements speak of that have come since the last look, ids as the page writes them. */
  const named = (watch: Watch, one: Watched, subject: ElementSubject, found: Finder): Told | undefined => {
    const news = newOf(watch, one, found);
    for (const element of news) watch.known.add(element);
    const subjects = [...new Set(news.flatMap((element) => Object.values(groupIn(element, subject))))].slice(0, most);
    return subjects.length ? { subjects } : undefined;
  };

  /** Tells of what a watch waits for and the page now shows. */
  const tell = (watch: Watch, found: Finder) => {
    for (const one of watch.open) {
      const subject = subjectIn(one);
      if (subject) {
        const told = named(watch, one, subject, found);
        if (told) watch.seen(one, changed, told);
        continue;
      }
      const groups = one.signal.on === 'url' && location.href !== watch.start ? addressGroups(one.signal) : null;
      if (!groups && !(goes(one) ? hasGone : hasCome)(watch, one, found)) continue;
      watch.open.delete(one);
      watch.seen(one, changed, groups ? { groups } : undefined);
    }
    if (!watch.open.size) watches.delete(watch);
  };

  const look = () => {
    due = undefined;
    drop();
    const found = finder();
    // Mostly there is nothing of it all, and then it does not matter how many wait.
    const something = [...wanted.selectors].some(found.any);
    if (something || moving || leaving) for (const watch of watches) tell(watch, found);
    last = performance.now();
    if (watches.size) observe(found);
    else rest();
  };

  /** Forgets watches that have ended. */
  const drop = () => {
    const now = performance.now();
    for (const watch of watches) if (now >= watch.until) watches.delete(watch);
  };

  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  let moving = false;
  /** Somebody waits for something to go: then it matters that nothing is there. */
  let leaving = false;
  const follow = () => {
    if (moving) return;
    moving = true;
    for (const move of moves) addEventListener(move, soon);
    navigation?.addEventListener('navigatesuccess', soon);
  };
  const rest = () => {
    observer?.disconnect();
    observer = undefined;
    clearTimeout(due);
    clearTimeout(end);
    due = undefined;
    end = undefined;
    leaving = false;
    for (const kind of [wanted.selectors, wanted.attributes]) kind.clear();
    if (!moving) return;
    moving = false;
    for (const move of moves) removeEventListener(move, soon);
    navigation?.removeEventListener('navigatesuccess', soon);
  };
  const stop = () => {
    watches.clear();
    rest();
  };
  /** One timer ends them all: it is set anew for what began to wait meanwhile. */
  const expire = () => {
    drop();
    const latest = Math.max(...[...watches].map(({ until }) => until));
    if (watches.size) end = setTimeout(expire, latest - performance.now());
    else rest();
  };

  const watch = (watched: readonly Watched[], seen: Seen, before?: Before, address = () => location.href) => {
    const follows = watched.some(followsMoves);
    const { known, start = follows ? address() : undefined }: Before = before ?? { known: new WeakSet<Element>() };
    const found = finder();
    // What has come since an earlier watch ended may stand there now.
    let stood = before !== undefined || (follows && start !== location.href);
    for (const one of watched) {
      if (goes(one) || before) continue;
      for (const selector of selectorsOf(one)) {
        if (stands(one)) stood ||= found.any(selector);
        else for (const element of found.all(selector)) known.add(element);
      }
    }
    const many = new Map(watched.filter(goes).map((one) => [one, manyOf(one, found)]));
    leaving ||= many.size > 0;
    const until = performance.now() + longest;
    watches.add({ open: new Set(watched), known, many, start, until, seen });
    for (const selector of watched.flatMap(selectorsOf)) wanted.selectors.add(selector);
    for (const attribute of watched.flatMap(attributesOf)) wanted.attributes.add(attribute);
    end ??= setTimeout(expire, longest);
    if (follows) follow();
    if (stood) soon();
    else if (due === undefined) observe(found);
    return { known, start };
  };

  const press = () => {
    if (due === undefined) return;
    clearTimeout(due);
    look();
  };

  return { watch, press, stop };
}
