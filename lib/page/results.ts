import type { ResultSlice, Slice } from '../browser/messages';
import { addressGroups } from './address';
import { finder } from './find';
import { tell } from './native';
import { elementsShown, subjectsShown } from './shown';

/** Longest time a page is looked at after it was come to, in milliseconds. */
const longest = 10_000;

/** Looks are at least this far apart: a result is in no hurry, and a loading page changes all the time. In milliseconds. */
const pause = 500;

/** So long, in milliseconds, a page has to show the same: one that is half drawn may lack just what says otherwise. */
const steady = 1000;

/** As many as the background takes at once. */
const most = 100;

interface Wanted extends ResultSlice {
  site: string;
}

/**
 * Looks for results on pages of the kinds that have some: in the top frame, while the page is visible, for at most ten
 * seconds after a load or a navigation within the page. Tells each subject once in the page's life, what answers an act
 * each time it is come to: there may have been another act since. On all other pages it has neither observer nor timer.
 * @param slicesKnown what this frame's site wants
 * @returns the way to stop
 */
export function watchResults(slicesKnown: () => Promise<readonly Slice[]>): () => void {
  if (window !== window.top) return () => undefined;
  const told = new Set<string>();
  /** What the page showed of another thread when this one was come to. */
  let stale = new WeakSet<Element>();
  let wanted: Wanted[] = [];
  let since = new Map<string, number>();
  let observer: MutationObserver | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  let until = 0;
  let last = Number.NEGATIVE_INFINITY;
  let address = '';
  let place = '';
  let retired = false;

  const rest = () => {
    observer?.disconnect();
    observer = undefined;
    clearTimeout(due);
    due = undefined;
  };
  const later = (milliseconds: number) => {
    due ??= setTimeout(look, milliseconds);
  };
  /** After one change the observer rests until the next look. */
  const soon = () => {
    observer?.disconnect();
    later(Math.max(0, last + pause - performance.now()));
  };

  const look = () => {
    due = undefined;
    const now = performance.now();
    last = now;
    const seen = new Map<string, number>();
    for (const { site, result, ...shows } of wanted) {
      const fresh = subjectsShown(shows, stale).filter((subject) => !told.has(`${result} ${subject}`));
      for (const subject of fresh) seen.set(`${result} ${subject}`, since.get(`${result} ${subject}`) ?? now);
      const ripe = fresh.filter((subject) => now - (seen.get(`${result} ${subject}`) ?? now) >= steady).slice(0, most);
      for (const subject of ripe) {
        told.add(`${result} ${subject}`);
        seen.delete(`${result} ${subject}`);
      }
      if (ripe.length) tell({ tell: 'seen', site, result, subjects: ripe });
    }
    since = seen;
    if (now >= until) return stop();
    // What was just seen is looked at again, and at the end everything once more, whether the page changes or not.
    later(Math.min(seen.size ? steady : longest, until - now));
    observe();
  };

  const observe = () => {
    observer ??= new MutationObserver(() => {
      clearTimeout(due);
      due = undefined;
      soon();
    });
    for (const root of finder().roots(wanted.flatMap(({ selector }) => selector)))
      observer.observe(root, { childList: true, subtree: true });
  };

  /** A page nobody looks at shows nobody anything; it is looked at when the person does. */
  const turned = () => {
    if (document.visibilityState === 'visible') begin();
    else rest();
  };
  const begin = () => {
    rest();
    since = new Map();
    until = performance.now() + longest;
    soon();
  };
  const stop = () => {
    rest();
    document.removeEventListener('visibilitychange', turned);
  };

  /** What stands there now belongs to the thread that is left, until the page has drawn the one that is come to. */
  const leave = () => {
    stale = new WeakSet();
    for (const { result, ...shows } of wanted.filter(({ subject }) => subject.from === 'towards')) {
      for (const element of elementsShown(shows)) stale.add(element);
      for (const one of told) if (one.startsWith(`${result} `)) told.delete(one);
    }
  };

  const arrive = async () => {
    const { href, search } = location;
    if (href === address) return;
    stop();
    // Another query alone is no other thread.
    if (href.replace(search, '') !== place) leave();
    address = href;
    place = href.replace(search, '');
    const slices = await slicesKnown();
    if (retired) return;
    wanted = slices.flatMap(({ site, results = [] }) =>
      results
        .filter(({ places }) => places.some((place) => addressGroups(place)))
        .map((result) => ({ site, ...result })),
    );
    if (!wanted.length) return;
    document.addEventListener('visibilitychange', turned);
    turned();
  };
  const onArrive = () => void arrive().catch(() => undefined);

  const { navigation } = globalThis as { navigation?: EventTarget };
  const moves = navigation ?? window;
  const move = navigation ? 'navigatesuccess' : 'popstate';
  moves.addEventListener(move, onArrive, { passive: true });
  onArrive();
  return () => {
    retired = true;
    moves.removeEventListener(move, onArrive);
    stop();
  };
}
