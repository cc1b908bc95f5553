import type { GestureAnswer, Ports, Question } from '../detect/ports';
import { browser } from './api';
import { type BackgroundMessage, type StoredGesture, storedGesturePrefix } from './messages';

/** How long a page may think: past this it counts as silent, and its written gesture is looked for. */
const patience = 5000;

/** A page on its way out no longer answers, and what it writes down is not there at once. In milliseconds. */
const onItsWay = 400;

const timeout = (milliseconds: number) => new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null));

/** Sends to all frames of a tab; the first that has something to say answers. Null if none does or the page is gone. */
async function askFrames<T>(tab: number, message: BackgroundMessage): Promise<T | null> {
  const answer = browser.tabs.sendMessage(tab, message).then(
    (said: unknown) => (said ?? null) as T | null,
    () => null,
  );
  return Promise.race([answer, timeout(patience)]);
}

/** How old a written gesture may be before it is removed, in milliseconds; the question's own limit is far below. */
const kept = 300_000;

/** What pages wrote down on their way out. Old ones are removed in passing. */
async function storedGestures(): Promise<(StoredGesture & { key: string })[]> {
  const now = Date.now();
  const stored = Object.entries(await browser.storage.local.get(null))
    .filter(([key]) => key.startsWith(storedGesturePrefix))
    .map(([key, value]) => ({ key, ...(value as StoredGesture) }));
  const stale = stored.filter(({ at }) => Math.abs(now - at) > kept).map(({ key }) => key);
  if (stale.length) await browser.storage.local.remove(stale);
  return stored;
}

/** Removes what pages wrote down: all of it, or what has grown old. */
export async function forgetGestures(which: 'all' | 'old'): Promise<void> {
  const keys = (await storedGestures()).map(({ key }) => key);
  if (which === 'all') await browser.storage.local.remove(keys);
}

/** Clocks of pages and of the browser are apart by less than this, in milliseconds. */
const slack = 100;

/** What a page sends comes this long after its beginning at least, in milliseconds; what the one before sent, before it. */
const atOnce = 20;

/** Whether the page that is in the tab now was there so many milliseconds before an instant (since 1970). */
async function wasThere(tab: number, at: number, before: number): Promise<boolean> {
  const since = await askFrames<number>(tab, { ask: 'since' });
  return since !== null && since < at - before;
}

/**
 * A gesture a page of this tab wrote down, or one that knew no tab and may have been in this one.
 * @param at when the trigger was, milliseconds since 1970
 */
async function storedGesture(
  tab: number,
  origin: string,
  question: Question,
  at: number,
): Promise<GestureAnswer | null> {
  const fresh = (await storedGestures()).filter((one) => at - one.at > -100 && at - one.at <= question.freshest);
  const ours = fresh.filter((one) => one.tab === tab);
  const perhaps = ours.length ? ours : fresh.filter((one) => one.tab === undefined && one.origin === origin);
  if (!perhaps.length) return null;
  const newest = Math.max(...perhaps.map((one) => one.at));
  // The page that left was in another tab, if the page in this one was here all the while.
  if (!ours.length && tab >= 0 && (await wasThere(tab, newest, slack))) return null;
  // It had left when this was sent, if the page in the tab now was here by then: that one knows of no gesture.
  const hadLeft = !question.loads && tab >= 0 && perhaps.every(({ top }) => top);
  if (hadLeft && (await wasThere(tab, at, atOnce))) return null;
  return {
    age: Math.max(at - newest, 0),
    kind: 'stored',
    ...(!ours.length && perhaps.length > 1 ? { ambiguous: true } : {}),
  };
}

/** A request no tab sent belongs to the origin's tab with the newest gesture; two such tabs cannot be told apart. */
async function askOrigin(origin: string, question: Question): Promise<GestureAnswer | null> {
  const { protocol, hostname } = new URL(origin);
  const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` });
  const own = tabs.filter(({ url }) => url && new URL(url).origin === origin);
  const answers = await Promise.all(
    own.map(({ id }) => askFrames<GestureAnswer>(id ?? -1, { ask: 'gesture', question })),
  );
  const [first, ...others] = answers.filter((answer) => answer !== null).sort((a, b) => a.age - b.age);
  return first ? { ...first, ...(others.length ? { ambiguous: true } : {}) } : null;
}

/** Asks the frames of a tab for a fresh gesture, then what a page wrote down. */
export const askPage: Ports['askPage'] = async (tab, origin, question) => {
  const at = Date.now() - question.elapsed;
  const said =
    tab < 0 ? await askOrigin(origin, question) : await askFrames<GestureAnswer>(tab, { ask: 'gesture', question });
  const written = said ?? (await storedGesture(tab, origin, question, at));
  if (written) return written;
  await timeout(onItsWay);
  return storedGesture(tab, origin, question, at);
};

/** How the page now in a tab was come to; asks again until the new page is there, for at most half a minute. */
export const arrival: Ports['arrival'] = async (tab, since) => {
  for (let tries = 0; tries < 125; tries++) {
    const said = await askFrames<'fresh' | 'again'>(tab, { ask: 'arrival', since });
    if (said) return said;
    await timeout(200);
  }
  return null;
};
