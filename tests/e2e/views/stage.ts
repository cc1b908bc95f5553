import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Extension } from '../extension.ts';
import { look } from './look.ts';

/** A view, and how wide it usually is. */
const usual = { popup: 360, sidepanel: 400, options: 1100, welcome: 1100 };
export type View = keyof typeof usual;

/** The views of one browser, in one language. */
export interface Stage {
  /** Opens a view, does something in it, looks at it, closes it. `rest` is a query or a hash. */
  see(view: View, state: string, wishes?: { rest?: string; first?: (page: Page) => Promise<unknown> }): Promise<void>;
  /** As `see`, for a view that has no numbers to show. @param sign what shows that it has come that far */
  seeUnready(view: View, state: string, sign: string, script?: string): Promise<void>;
  /** The real popup over a tab: as wide as it means to be, and nothing to scroll. */
  seePopup(over: Page, state: string): Promise<void>;
}

/**
 * @param lang as in `language.tag`; the pictures lie in a folder of that name
 * @param looking how closely each view is looked at
 * @param dir which way the language is written
 */
export function stageIn(
  ext: Extension,
  context: BrowserContext,
  lang: string,
  looking = look,
  dir: 'ltr' | 'rtl' = 'ltr',
): Stage {
  const finish = async (page: Page, view: View, state: string) => {
    const root = page.locator('html');
    await expect(root).toHaveAttribute('lang', lang);
    await expect(root).toHaveAttribute('dir', dir);
    await looking(page, `${lang}/${view}-${state}`, usual[view]);
    await page.close();
  };

  const see: Stage['see'] = async (view, state, { rest = '', first } = {}) => {
    const page = await ext.page(`${view}.html`, rest);
    await first?.(page);
    await finish(page, view, state);
  };

  const seeUnready: Stage['seeUnready'] = async (view, state, sign, script = '') => {
    const page = await context.newPage();
    await page.addInitScript(script);
    await page.goto(`chrome-extension://${ext.id}/${view}.html`);
    await page.locator(sign).waitFor();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'false');
    await finish(page, view, state);
  };

  const seePopup: Stage['seePopup'] = async (over, state) => {
    // The window is as wide as what was looked at last, and a popup is never wider than its window.
    for (const width of [1279, 1280]) await over.setViewportSize({ width, height: 800 });
    const { page, close } = await ext.popup(over);
    await page.screenshot({ path: `test-results/views/${lang}/real-popup-${state}.png` });
    const size = '[innerWidth, document.documentElement.scrollHeight - innerHeight]';
    const [width, hidden] = await page.evaluate<[number, number]>(size);
    expect.soft(width, `${state}: the popup's width`).toBe(360);
    expect.soft(hidden, `${state}: what has to be scrolled to, in px`).toBeLessThanOrEqual(1);
    await close();
  };
  return { see, seeUnready, seePopup };
}
