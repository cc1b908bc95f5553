import type { Pending } from '../detect/pending';
import type { Ports } from '../detect/ports';
import { browser } from './api';

const prefix = 'pending:';

/**
 * Pending items in the browser's session storage, one key each. What is read once is kept for the worker's life, so
 * that the many requests that could confirm something cost nothing while nothing is pending.
 */
export function sessionPendings(): Ports['pendings'] {
  let known: Promise<Map<string, Pending>> | undefined;
  const load = async () => {
    const stored = await browser.storage.session.get(null);
    const entries = Object.entries(stored).filter(([key]) => key.startsWith(prefix));
    return new Map(entries.map(([key, value]) => [key.slice(prefix.length), value as Pending]));
  };
  const items = () => {
    known ??= load();
    return known;
  };
  return {
    all: async () => [...(await items()).values()],
    put: async (pending) => {
      (await items()).set(pending.id, pending);
      await browser.storage.session.set({ [prefix + pending.id]: pending });
    },
    drop: async (id) => {
      (await items()).delete(id);
      await browser.storage.session.remove(prefix + id);
    },
  };
}
