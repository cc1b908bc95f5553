import type { Slice, TriggerSlice } from '../browser/messages';
import { addressGroups } from './address';
import { isForPage, pageAddress } from './address-memory';
import { anyOf, hit, mayHit } from './find';
import type { GestureMemory } from './gesture-memory';
import type { Watched } from './lookout';
import { tell } from './native';
import { randomId } from './random-id';
import { groupIn } from './shown';

/** Starts watching for what confirms or refutes a trigger. */
export type Arm = (pending: string, watched: readonly Watched[]) => void;

/** Tells of a trigger that was a gesture itself, and watches for what follows. */
export function tellTrigger(
  { site, detector, watch }: { site: string; detector: string; watch: readonly Watched[] },
  memory: GestureMemory,
  arm: Arm,
  groups?: Record<string, string> | null,
): void {
  const id = randomId();
  const gesture = memory.before(performance.now());
  if (!gesture) return;
  tell({ tell: 'trigger', id, site, detector, age: gesture.age, ...(groups ? { groups } : {}) });
  arm(id, watch);
}

const events = ['click', 'submit', 'drop'] as const;

type Trigger = Extract<TriggerSlice, { on: (typeof events)[number] }> & { site: string };

/** What was done, as it was when it was done. */
interface Done {
  type: string;
  path: readonly EventTarget[];
  address: string;
}

/**
 * Listens for clicks, submits and drops that are themselves a detector's trigger. Where the site has none, the
 * listeners go with the first gesture.
 * @param slicesKnown the site's slices, once read
 * @returns the way to stop
 */
export function listenForTriggers(slicesKnown: () => Promise<Slice[]>, memory: GestureMemory, arm: Arm): () => void {
  let known: Trigger[] | undefined;
  /** Of each kind of event what any trigger of it names; '' where there is none. */
  let named: Record<string, string> = {};
  const look = (triggers: readonly Trigger[], { type, path, address }: Done) => {
    for (const one of triggers) {
      const { on, selector, page, subject } = one;
      const element = on === type ? hit(path, selector) : undefined;
      if (!element || (page && !isForPage(page, address))) continue;
      const groups = subject?.from === 'url' ? addressGroups(subject, '', new URL(address)) : undefined;
      tellTrigger(one, memory, arm, subject?.from === 'element' ? groupIn(element, subject) : groups);
    }
  };
  const onEvent = (event: Event) => {
    if (!event.isTrusted) return;
    const { type, target } = event;
    if (known && !(named[type] && mayHit(target as Element, named[type]))) return;
    // The path is only there while the event is under way, and the page may go on to another address.
    const done = { type, path: event.composedPath(), address: pageAddress() };
    if (known) return look(known, done);
    void slicesKnown().then((slices) => {
      const triggers = slices.flatMap(({ site, triggers }) =>
        triggers.flatMap((one) => (one.on === 'key' || one.on === 'message' ? [] : [{ site, ...one }])),
      );
      if (!triggers.length) return stop();
      known = triggers;
      const namedBy = (type: string) => anyOf(triggers.flatMap(({ on, selector }) => (on === type ? selector : [])));
      named = Object.fromEntries(events.map((type) => [type, namedBy(type)]));
      look(triggers, done);
    });
  };
  const capture = { capture: true, passive: true } as const;
  const stop = () => {
    for (const type of events) removeEventListener(type, onEvent, capture);
  };
  for (const type of events) addEventListener(type, onEvent, capture);
  return stop;
}
