import { expect } from '@playwright/test';
import type { Workplace } from '../workplace/server.ts';
import type { Extension } from './extension.ts';

/** What is noted of an act: that it was requested, what the page said of the gesture, or the answer. */
type Noted = 'at' | 'gestureAt' | 'answered';

/**
 * Waits until the worker has noted so much of a request. The browser tells of it once, and once of its answer: what is not
 * noted is lost with the worker.
 * @param since the request came later, milliseconds since 1970
 */
export async function isNoted(ext: Extension, since: number, what: Noted): Promise<void> {
  const panel = await ext.panel();
  const noted = `chrome.storage.session.get(null).then((all) =>
    Object.values(all).some((one) => one?.at >= ${since} && '${what}' in one))`;
  await expect.poll(() => panel.evaluate(noted), { message: `${what} is noted` }).toBe(true);
}

/**
 * Ends the worker once it has noted a request, while the server keeps its answer back.
 * @param act does what sends the request, and waits for no answer
 * @param noted how much of it has to be noted
 */
export async function diesBeforeTheAnswer(
  { ext, workplace }: { ext: Extension; workplace: Workplace },
  act: () => Promise<void>,
  noted: Noted = 'at',
): Promise<void> {
  const since = Date.now();
  const letGo = workplace.hold();
  await act();
  await isNoted(ext, since, noted);
  await ext.stopWorker();
  letGo();
}
