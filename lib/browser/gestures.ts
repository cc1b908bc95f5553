import type { GestureAnswer, Ports, Question } from '../detect/ports';
import { browser } from './api';
import { type BackgroundMessage, type StoredGesture, storedGesturePrefix } from './messages';

/** How long a page may think: past this it counts as silent, and its written gesture is looked for. */
const patience = 5000;

const timeout = (milliseconds: number) => new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null));

/** Sends to all frames of a tab; the first that has something to say answers. Null if none does or the page is gone. */
async function askFrames<T>(tab: number, message: BackgroundMessage): Promise<T | null> {
  const answer = browser.tabs.sendMessage(tab, message).then(
    (said: unknown) => (said ?? null) as T | null,
    () => null,
  );
  return Promise.race([answer, timeout(patience)]);
}

/** A gesture a page wrote down on its way out. Old ones are removed in passing. */
async function storedGesture(tab: number, origin: string, question: Question): Promise<GestureAnswer | null> {
  const now = Date.now();
  const stored = Object.entries(await browser.storage.local.get(null))
    .filter(([key]) => key.startsWith(storedGesturePrefix))
    .map(([key, value]) => ({ key, ...(value as StoredGesture) }));
  const stale = stored.filter(({ at }) => Math.abs(now - at) > 300_000).map(({ key }) => key);
  if (stale.length) await browser.storage.local.remove(stale);
  const at = now - question.elapsed;
  const fresh = stored.filter((one) => at - one.at > -100 && at - one.at <= question.freshest);
  const ours = fresh.filter((one) => one.tab === tab);
  const perhaps = ours.length ? ours : fresh.filter((one) => one.tab === undefined && one.origin === origin);
  const newest = Math.max(...perhaps.map((one) => one.at));
  if (!perhaps.length) return null;
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
  const said =
    tab < 0 ? await askOrigin(origin, question) : await askFrames<GestureAnswer>(tab, { ask: 'gesture', question });
  return said ?? storedGesture(tab, origin, question);
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
