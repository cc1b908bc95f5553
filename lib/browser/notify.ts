import { browser } from './api';

/* Messages of the browser's own. They are a permission that is asked for in the moment; all works without. */

const permissions = ['notifications' as const];
const prefix = 'digest ';

/** Whether the browser shows messages of ours. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions });

/** Asks for it. Must be called at once in a click: browsers refuse a request that comes later. */
export const requestNotify = (): Promise<boolean> => browser.permissions.request({ permissions });

/** Gives it back. */
export const endNotify = async (): Promise<boolean> => browser.permissions.remove({ permissions });

/** Says that a week is ready. @param day a day of it, YYYY-MM-DD, by which the press on the message finds it */
export async function notify(title: string, message: string, day: string): Promise<void> {
  if (!(await mayNotify())) return;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(prefix + day, { type: 'basic', iconUrl, title, message });
}

/** Takes back what is still shown of a week. */
export async function takeBackNotice(day: string): Promise<void> {
  if (await mayNotify()) await browser.notifications.clear(prefix + day);
}

let heard = false;

/** Calls back with the day of a message that is pressed. At the top level, and again once the permission is there. */
export function onNotice(pressed: (day: string) => void): void {
  if (heard || !browser.notifications) return;
  heard = true;
  browser.notifications.onClicked.addListener((id) => {
    if (!id.startsWith(prefix)) return;
    void browser.notifications.clear(id);
    pressed(id.slice(prefix.length));
  });
}
