import { i18n } from '#i18n';
import { browser } from './api';
import { pause, resume } from './pause';
import { readSettings } from './settings';
import { openPage } from './tabs';

const pauseEntry = 'pause';
const options = 'options';

/** Puts the toolbar button's right-click entries in place; the pause entry is ticked while counting is paused. */
export async function refreshMenu(): Promise<void> {
  const { pausedSince } = await readSettings();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: pauseEntry,
    type: 'checkbox',
    checked: pausedSince !== null,
    contexts: ['action'],
    title: i18n.t('menu.pause'),
  });
  browser.contextMenus.create({ id: options, contexts: ['action'], title: i18n.t('menu.why') });
}

/** Listens to the entries. To be called at the top level of the worker. */
export function onMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, checked }) => {
    if (menuItemId === pauseEntry) void (checked ? pause() : resume());
    if (menuItemId === options) void openPage('options.html', '#not-counted');
  });
}
