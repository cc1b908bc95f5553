import { expect } from '@playwright/test';
import type { Workplace } from '../workplace/server.ts';
import type { Extension } from './extension.ts';

/**
 * Waits until the worker has noted of a request what the page said, or the answer, too. The browser tells of each once:
 * what is not noted is lost with the worker.
 * @param since the request came later, milliseconds since 1970
 */
export async function isNoted(ext: Extension, since: number, what: 'gestureAt' | 'answered'): Promise<void> {
  const panel = await ext.panel();
  const noted = `chrome.storage.session.get(null).then((all) =>
    Object.values(all).some((one) => one?.at >= ${since} && '${what}' in one))`;
  await expect.poll(() => panel.evaluate(noted), { message: `${what} is noted` }).toBe(true);
}

/**
 * Ends the worker once it has noted a request and its gesture, while the server keeps its answer back.
 * @param act does what sends the request, and waits for no answer
 */
export async function diesBeforeTheAnswer(
  { ext, workplace }: { ext: Extension; workplace: Workplace },
  act: () => Promise<void>,
): Promise<void> {
  const since = Date.now();
  const letGo = workplace.hold();
  await act();
  await isNoted(ext, since, 'gestureAt');
  await ext.stopWorker();
  letGo();
}
