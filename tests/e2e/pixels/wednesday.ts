import type { BrowserContext, Worker } from '@playwright/test';
import type { Extension } from '../extension.ts';

/** When all pictures are taken, in milliseconds since 1970: noon in UTC, in the middle of a week and of a month. */
export const wednesday = Date.UTC(2026, 10, 18, 12);

/** Where clocks are set to then. */
export const timeZone = 'UTC';

/** Stops the clocks of a browser: in all its pages, and in the background's worker each time it wakes. */
export async function stopClocks(context: BrowserContext, ext: Extension): Promise<void> {
  const stop = (worker: Worker) => worker.evaluate(`Date.now = () => ${wednesday}`).catch(() => undefined);
  context.on('serviceworker', stop);
  await context.clock.setFixedTime(wednesday);
  await stop(await ext.worker());
}
