import type { Slice } from '../browser/messages';
import { isForPage, pageAddress } from './address-memory';
import { anyOf, hit, mayHit } from './find';
import type { GestureMemory } from './gesture-memory';
import type { Watched } from './lookout';
import { tell } from './native';
import { groupIn } from './shown';

const events = ['click', 'submit', 'drop'] as const;

type Trigger = Slice['triggers'][number] & { site: string };

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
 * @param arm starts watching for what confirms or refutes the trigger
 * @returns the way to stop
 */
export function listenForTriggers(
  slicesKnown: () => Promise<Slice[]>,
  memory: GestureMemory,
  arm: (pending: string, watched: readonly Watched[]) => void,
): () => void {
  let known: Trigger[] | undefined;
  /** Of each kind of event what any trigger of it names; '' where there is none. */
  let named: Record<string, string> = {};
  const look = (triggers: readonly Trigger[], { type, path, address }: Done) => {
    for (const { site, detector, on, selector, page, subject, watch } of triggers) {
      const element = on === type ? hit(path, selector) : undefined;
      if (!element || (page && !isForPage(page, address))) continue;
      const id = crypto.randomUUID();
      const gesture = memory.before(performance.now());
      if (!gesture) continue;
      const groups = subject && groupIn(element, subject);
      tell({ tell: 'trigger', id, site, detector, age: gesture.age, ...(groups ? { groups } : {}) });
      arm(id, watch);
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
      const triggers = slices.flatMap(({ site, triggers }) => triggers.map((trigger) => ({ site, ...trigger })));
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
