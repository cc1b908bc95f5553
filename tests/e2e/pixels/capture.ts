import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from '../extension.ts';
import type { State } from './states.ts';
import { type View, type ViewName, views } from './views.ts';

/** So long nothing changes any more, in milliseconds: on a machine under load what comes last comes late. */
const quiet = 400;

/** Resolves once nothing has changed in the page for a moment, pictures and letters are there. */
const settled = `document.fonts.ready.then(() => new Promise((done) => {
  let timer = setTimeout(done, ${quiet});
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(done, ${quiet});
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
}))`;

/**
 * Opens a view in the state the browser is in, and waits until it shows what it will.
 * @param over the query that tells the popup which page it stands over
 */
export async function openView(
  context: BrowserContext,
  ext: Extension,
  { instead, agreed }: Pick<State, 'instead' | 'agreed'>,
  name: ViewName,
  over: string,
): Promise<Page> {
  const { page: file, hash = '', sign }: View = views[name];
  const page = await context.newPage();
  await page.goto(`chrome-extension://${ext.id}/${file}${name === 'popup' ? over : ''}${hash}`);
  await page
    .locator(instead ?? 'html[data-ready="true"]')
    .first()
    .waitFor();
  if (sign && agreed && !instead) await page.locator(sign).first().waitFor();
  await page.evaluate(settled);
  return page;
}
