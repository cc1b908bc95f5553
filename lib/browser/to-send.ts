import { browser } from './api';

/* The way from the popup or a message of the browser to "Send my week" in the side panel, which may not be open yet. */

const key = 'to-send';

interface Wish {
  /** A day of the week that is to be sent, YYYY-MM-DD. */
  day: string;
  /** The window whose side panel is meant; null for whichever looks first. */
  window: number | null;
}

/** Says which week the side panel shall show for sending. */
export const askToSend = (day: string, window: number | null = null): Promise<void> =>
  browser.storage.session.set({ [key]: { day, window } satisfies Wish });

/** Calls back with a day of the week that somebody wants to send from here, once for each time. @param window the panel's own */
export function onToSend(window: number, wanted: (day: string) => void): void {
  const take = async (wish: Wish | undefined) => {
    if (!wish || (wish.window !== null && wish.window !== window)) return;
    await browser.storage.session.remove(key);
    wanted(wish.day);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && key in changes) void take(changes[key]?.newValue as Wish | undefined);
  });
  void browser.storage.session.get(key).then((stored) => take(stored[key] as Wish | undefined));
}
