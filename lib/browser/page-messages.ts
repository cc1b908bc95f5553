import type { Runtime } from 'webextension-polyfill';
import type { Counter } from '../detect/counter';
import { readBindings } from './bindings';
import type { PageMessage } from './messages';
import { placeOf } from './switched-on';

/** Who sent a message, as the browser says. */
export type Sender = Runtime.MessageSender;

/** Hands what a page script tells to the counter. Only pages in a tab are heard. */
export async function receivePage(counter: Counter, message: PageMessage, sender: Sender): Promise<unknown> {
  const tab = sender.tab?.id;
  if (tab === undefined) return undefined;
  if (message.tell === 'where') return { tab, frame: sender.frameId };
  if (message.tell === 'saw') {
    const { tell: _, ...report } = message;
    return counter.page(report);
  }
  const { id, site, detector, age, groups } = message;
  // A page speaks for the site it belongs to and for no other; a frame without an address belongs to the page around it.
  const address = [sender.url, sender.tab?.url].find((url) => url?.startsWith('http'));
  const place = address ? placeOf(new URL(address), await readBindings()) : null;
  if (place?.site !== site) return undefined;
  const at = Date.now();
  return counter.trigger({ pending: id, site, detector, tab, at, gestureAt: at - age, ...(groups ? { groups } : {}) });
}
