import { browser } from './api';

/* The way from the popup to "Send my week" in the side panel, which is perhaps not open yet, and whose address is not ours. */

const key = 'to-send';

/** So long a side panel may take to open, in milliseconds; one that is opened later was opened for something else. */
const patience = 60_000;

interface Wish {
  /** A day of the week that is to be sent, YYYY-MM-DD. */
  day: string;
  /** The window whose side panel is meant. */
  window: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Says which week the side panel of a window shall show for sending. */
export const askToSend = (day: string, window: number): Promise<void> =>
  browser.storage.session.set({ [key]: { day, window, at: Date.now() } satisfies Wish });

/** Calls back with a day of the week that somebody wants to send from here, once for each time. @param window the panel's own */
export function onToSend(window: number, wanted: (day: string) => void): void {
  const take = async (wish: Wish | undefined) => {
    if (wish?.window !== window) return;
    await browser.storage.session.remove(key);
    if (Math.abs(Date.now() - wish.at) < patience) wanted(wish.day);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && key in changes) void take(changes[key]?.newValue as Wish | undefined);
  });
  void browser.storage.session.get(key).then((stored) => take(stored[key] as Wish | undefined));
}
