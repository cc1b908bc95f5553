import type { GestureMemory } from './gesture-memory';

/** Names nothing a page could have; both scripts of a frame share one world. */
const key = Symbol.for('own-events');

const world = globalThis as { [key]?: ((event: Event) => void) | undefined };

/** Lets the chip say which events were on itself. @param memory what has noted them already */
export function forgetOwnEvents(memory: GestureMemory): void {
  world[key] = (event) => memory.forget?.(event);
}

/**
 * Says of an event that is under way that it is on the chip: a press there is no act on the page. So the page script
 * need not look at any event's target, which every click would pay for.
 */
export const isOwnEvent = (event: Event): void => world[key]?.(event);
