import type { Slice } from '../browser/messages';
import { isForPage, pageAddress } from './address-memory';
import { hits } from './find';
import type { GestureMemory } from './gesture-memory';
import type { Watched } from './lookout';
import { tell } from './native';

/** Starts watching for what confirms or refutes a trigger. */
export type Arm = (pending: string, watched: readonly Watched[]) => void;

/** Tells of a trigger that was a gesture itself, and watches for what follows. */
export function tellTrigger(
  { site, detector, watch }: { site: string; detector: string; watch: readonly Watched[] },
  memory: GestureMemory,
  arm: Arm,
): void {
  const id = crypto.randomUUID();
  const gesture = memory.before(performance.now());
  if (!gesture) return;
  tell({ tell: 'trigger', id, site, detector, age: gesture.age });
  arm(id, watch);
}

const events = ['click', 'submit', 'drop'] as const;

/**
 * Listens for clicks, submits and drops that are themselves a detector's trigger. Where the site has none, the
 * listeners go with the first gesture.
 * @param slicesKnown the site's slices, once read
 * @returns the way to stop
 */
export function listenForTriggers(slicesKnown: () => Promise<Slice[]>, memory: GestureMemory, arm: Arm): () => void {
  const onEvent = (event: Event) => {
    if (!event.isTrusted) return;
    // The path is only there while the event is under way, and the page may go on to another address.
    const path = event.composedPath();
    const address = pageAddress();
    const { type } = event;
    void slicesKnown().then((slices) => {
      const triggers = slices.flatMap(({ site, triggers }) =>
        triggers.flatMap((one) => (one.on === 'key' || one.on === 'message' ? [] : [{ site, ...one }])),
      );
      if (!triggers.length) return stop();
      for (const one of triggers) {
        const { on, selector, page } = one;
        if (on === type && hits(path, selector) && (!page || isForPage(page, address))) tellTrigger(one, memory, arm);
      }
    });
  };
  const capture = { capture: true, passive: true } as const;
  const stop = () => {
    for (const type of events) removeEventListener(type, onEvent, capture);
  };
  for (const type of events) addEventListener(type, onEvent, capture);
  return stop;
}
