import { type BackgroundMessage, type Slice, type StoredGesture, storedGesturePrefix } from '../browser/messages';
import { wordOf } from '../detect/words';
import { addressMemory, isForPage } from './address-memory';
import { readAmount } from './amount';
import { canaries } from './canaries';
import { formMemory } from './forms';
import { type GestureMemory, gestureEvents } from './gesture-memory';
import { listenForKeys } from './keys';
import { type Before, createLookout, nothingBefore, type Seen, type Watched } from './lookout';
import { listenAround, listenForMessages } from './messages-heard';
import { isAlive, type Listener, native, tell } from './native';
import { watchResults } from './results';
import { slicesHere } from './slices';
import { listenForTriggers } from './triggers';
import { noteUse } from './use';

/** How old a gesture on a leaving page may be to be written down, in milliseconds. */
const freshest = 15_000;

/** A press so soon after a trigger is the second half of a double click, in milliseconds. */
const doubleClick = 400;

/** Of so many acts a page remembers what there was before. */
const mostBegun = 8;

/** A slot for pages that never learnt their tab: few, so that storage does not grow. */
const slot = () => `${self.origin}:${Math.round(performance.timeOrigin) % 8}`;

/**
 * Starts the page script: remembers gestures, answers the background, and tells what it is asked to watch for and
 * which results the page shows. At rest it has a few passive listeners and nothing else: no observer, no timer, no
 * change to the page.
 * @param memory where gestures go; it may hold those of an older script of this frame
 * @returns how to retire it, which hands on its memory
 */
export function startPage(memory: GestureMemory): () => GestureMemory {
  const lookout = createLookout();
  const addresses = addressMemory();
  const passive = { capture: true, passive: true } as const;
  let slices: Promise<Slice[]> | undefined;
  let lookForCanaries: ReturnType<typeof canaries> = null;
  let turn: unknown;
  let place: { tab: number; frame: number } | undefined;

  /** The address this page had at a time: the background may be long in waking, and a new record's page come sooner. */
  const addressAt = (time: number) => (window === window.top && addresses.at(time)) || location.href;
  /** What there was when the last few acts were seen: who watches for one of them again goes on from there. */
  const begun = new Map<string, Before>();
  const forms = formMemory();
  const arm = (pending: string, watched: readonly Watched[], elapsed = 0, anew = false) => {
    if (!watched.length) return;
    const trigger = performance.now() - elapsed;
    const seen: Seen = ({ part, signal }, since, told) => {
      const pressed = since - (memory.before(since)?.age ?? since);
      const saw = { pending, part, signal: wordOf(signal), ...told, pressedSince: pressed > trigger + doubleClick };
      tell({ tell: 'saw', ...saw, ...(signal.on === 'vanish' ? { gone: true } : {}) });
    };
    const [oldest] = begun.keys();
    if (begun.size > mostBegun && oldest) begun.delete(oldest);
    const before = begun.get(pending) ?? (anew ? nothingBefore() : forms.before(trigger));
    begun.set(
      pending,
      lookout.watch(watched, seen, before, () => addressAt(trigger)),
    );
  };

  const slicesKnown = () => {
    slices ??= slicesHere();
    return slices;
  };
  let retired = false;
  let further: (() => void)[] | undefined;
  /** Keys, messages and forms matter on few sites: nothing listens for them before it is known that one is such. */
  const listenFurther = (here: readonly Slice[]) => {
    if (!retired) further ??= [listenForKeys(here, memory, arm), listenForMessages(here), forms.listen(here)];
  };
  /** The first gesture finds out what this site needs; most frames are left without one. */
  const firstGesture = async () => {
    const here = await slicesKnown();
    listenFurther(here);
    void noteUse([...new Set(here.map(({ site }) => site))]);
    lookForCanaries = canaries(here, lookout);
    lookForCanaries?.();
    if (here.some(({ navigates }) => navigates)) {
      place = (await native().runtime.sendMessage({ tell: 'where' })) as typeof place;
    }
  };
  let known: Promise<void> | undefined;
  const note = (event: Event) => {
    memory.note(event);
    if (event.isTrusted) lookout.press();
    known ??= firstGesture().catch(() => undefined);
    if (!lookForCanaries || addresses.turn() === turn) return;
    turn = addresses.turn();
    lookForCanaries();
  };

  const began = Date.now();
  let left = false;
  const navigation = () =>
    performance.getEntriesByType('navigation')[0] as
      | (PerformanceNavigationTiming & { activationStart?: number })
      | undefined;
  /**
   * Since when this page is in its tab, milliseconds since 1970. One that was loaded ahead is there since somebody came to
   * it; of one that was left and come back to nobody knows: it may have been just now.
   */
  const inTab = () =>
    left ? Date.now() : Math.max(began, performance.timeOrigin + (navigation()?.activationStart ?? 0));

  const onMessage: Listener = (said, _sender, respond) => {
    const message = said as BackgroundMessage;
    if (message.ask === 'since' && window === window.top) respond(inTab());
    if (message.ask === 'arrival') {
      if (window !== window.top || performance.timeOrigin < message.since - 100) return;
      respond(navigation()?.type === 'navigate' ? 'fresh' : 'again');
    }
    if (message.ask !== 'gesture') return;
    const { question } = message;
    const { pending, watch, elapsed, arrived } = question;
    const begin = () => arm(pending, watch, elapsed, arrived);
    // Half a page shows half of what came of it.
    if (arrived && document.readyState === 'loading')
      return addEventListener('DOMContentLoaded', begin, { once: true });
    begin();
    const gesture = memory.before(performance.now() - question.elapsed);
    if (!gesture || gesture.age > question.freshest) return;
    const amount = question.amount && readAmount(question.amount);
    const pressed = performance.now() - question.elapsed - gesture.age;
    const elsewhere = question.page && !isForPage(question.page, addresses.at(pressed));
    respond({ ...gesture, ...(amount ? { amount } : {}), ...(elsewhere ? { elsewhere } : {}) });
  };

  const onHide = () => {
    left = true;
    const gesture = memory.before(performance.now());
    if (!gesture || gesture.age > freshest || !isAlive()) return;
    const stored: StoredGesture = {
      at: Date.now() - gesture.age,
      origin: self.origin,
      ...(place ? { tab: place.tab } : {}),
      ...(window === window.top ? { top: true as const } : {}),
    };
    const key = storedGesturePrefix + (place ? `${place.tab}:${place.frame}` : slot());
    void native().storage.local.set({ [key]: stored });
  };

  for (const type of gestureEvents) addEventListener(type, note, passive);
  addEventListener('pagehide', onHide, passive);
  addresses.start();
  const stopTriggers = listenForTriggers(
    async () => {
      await known;
      return known ? slicesKnown() : [];
    },
    memory,
    arm,
  );
  const stopResults = watchResults(slicesKnown);
  const stopAround = listenAround(slicesKnown);
  // A message may be of a press in another frame; so the page around them knows at once.
  if (window === window.top) void slicesKnown().then(listenFurther, () => undefined);
  native().runtime.onMessage.addListener(onMessage);

  return () => {
    for (const type of gestureEvents) removeEventListener(type, note, passive);
    removeEventListener('pagehide', onHide, passive);
    retired = true;
    stopTriggers();
    stopResults();
    stopAround();
    for (const stop of further ?? []) stop();
    addresses.stop();
    lookout.stop();
    if (isAlive()) native().runtime.onMessage.removeListener(onMessage);
    return memory;
  };
}
