import { expect } from '@playwright/test';
import type { Workplace } from '../workplace/server.ts';
import type { Extension } from './extension.ts';

/** Whether the worker has noted a request since then and not yet heard the answer. */
const hasNoted = (since: number) => `chrome.storage.session.get(null).then((all) =>
  Object.values(all).some(({ at, answered }) => at >= ${since} && !answered))`;

/**
 * Ends the worker while the server keeps its answer back. The browser tells of a request once, so it is waited for that it
 * is noted before the worker dies.
 * @param act does what sends the request, and waits for no answer
 */
export async function diesBeforeTheAnswer(
  { ext, workplace }: { ext: Extension; workplace: Workplace },
  act: () => Promise<void>,
): Promise<void> {
  const panel = await ext.panel();
  const since = Date.now();
  const letGo = workplace.hold();
  await act();
  await expect.poll(() => panel.evaluate(hasNoted(since)), { message: 'the request is noted' }).toBe(true);
  await ext.stopWorker();
  letGo();
}
