import type { UnlistedScriptDefinition } from 'wxt';
import { type GestureMemory, gestureMemory } from '../lib/page/gesture-memory';
import { forgetOwnEvents } from '../lib/page/own-events';
import { startPage } from '../lib/page/start';

/** Names nothing a page could have: `globalThis.retire` would be the element a page gave that id. */
const retire = Symbol.for('retire');

/**
 * Runs in every frame of a switched-on site. It is a plain script, not one of WXT's content scripts: those announce
 * themselves by an event on the document, which a page could hear.
 */
const page: UnlistedScriptDefinition = {
  main() {
    // The isolated world outlives an update: the newer script retires the older and takes over what it remembers.
    const world = globalThis as { [retire]?: () => GestureMemory };
    const memory = world[retire]?.() ?? gestureMemory();
    world[retire] = startPage(memory);
    forgetOwnEvents(memory);
  },
};

export default page;
