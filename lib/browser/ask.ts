import { browser } from './api';
import type { Outcome, ViewMessage } from './messages';

/**
 * Asks the background, the one writer, to do something.
 * @returns what came of it; a background that cannot be reached is an outcome too, never an exception
 */
export async function ask(message: ViewMessage): Promise<Outcome> {
  try {
    const outcome = (await browser.runtime.sendMessage(message)) as Outcome | undefined;
    return outcome ?? { ok: false, why: 'unreachable' };
  } catch {
    return { ok: false, why: 'unreachable' };
  }
}
