import type { UnlistedScriptDefinition } from 'wxt';
import { startChip } from '../lib/page/chip/start';

/** Names nothing a page could have. */
const retire = Symbol.for('retire-chip');

/** A page that is never idle has its chip after so many milliseconds all the same. */
const latest = 3000;

/**
 * Runs in the page of a tab, not in its frames, where the person wants the chip: once the page has nothing else to do.
 * A plain script for the same reason as the page script.
 */
const chip: UnlistedScriptDefinition = {
  main() {
    const world = globalThis as { [retire]?: Promise<() => void> };
    const before = world[retire];
    const idle = new Promise((done) => requestIdleCallback(done, { timeout: latest }));
    const start = async () => {
      (await before)?.();
      return startChip();
    };
    // Removed meanwhile, the extension has nothing to show and nothing to retire.
    world[retire] = idle.then(start).catch(() => () => undefined);
  },
};

export default chip;
