import type { Runtime } from 'webextension-polyfill';
import type { Counter } from '../detect/counter';
import { siteById } from '../sites/all';
import type { PageMessage } from './messages';
import { guestsOn } from './switched-on';

/** Who sent a message, as the browser says. */
export type Sender = Runtime.MessageSender;

/** Hands what a page script tells to the counter. Only pages in a tab are heard. */
export async function receivePage(counter: Counter, message: PageMessage, sender: Sender): Promise<unknown> {
  const tab = sender.tab?.id;
  // A frame without an address of its own belongs to the page around it.
  const url = [sender.url, sender.tab?.url].find((address) => address?.startsWith('http'));
  if (tab === undefined || url === undefined) return undefined;
  if (message.tell === 'where') return { tab, frame: sender.frameId };
  if (message.tell === 'seen') {
    const { site, result, subjects } = message;
    return sender.frameId === 0 ? counter.seen({ site, result, subjects, url }) : undefined;
  }
  if (message.tell === 'saw') {
    const { tell: _, ...report } = message;
    return counter.page(report);
  }
  const { id, site, detector } = message;
  const at = Date.now();
  // A page that was open when such a site was switched off may still tell of it.
  if (siteById(site)?.everywhere && !(await guestsOn()).some((one) => one.id === site)) return undefined;
  const around = sender.frameId ? sender.tab?.url : undefined;
  const seen = { pending: id, site, detector, tab, url, at, ...(around ? { around } : {}) };
  if (message.tell === 'heard') {
    const { subjects, names } = message;
    return counter.trigger({ ...seen, subjects, ...(names ? { names } : {}) });
  }
  const { age, groups } = message;
  return counter.trigger({ ...seen, gestureAt: at - age, ...(groups ? { groups } : {}) });
}
