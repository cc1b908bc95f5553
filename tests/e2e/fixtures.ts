import { resolve } from 'node:path';
import { type BrowserContext, test as base } from '@playwright/test';
import { startWorkplace, type Workplace } from '../workplace/server.ts';
import { type Started, startChromium } from './chromium.ts';
import { type Extension, extensionIn } from './extension.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Language of the browser. */
  lang: string;
  /** The practice workplace, for this test alone. */
  workplace: Workplace;
  /** Chromium with the test build, in which all hosts lead to the workplace. */
  browserWithExtension: Started;
  context: BrowserContext;
  ext: Extension;
}

/** The test build every browser here starts with. */
export const build = resolve('.output/chrome-mv3-test');

export const test = base.extend<Fixtures>({
  lang: ['en-US', { option: true }],

  workplace: async ({}, use) => {
    const workplace = await startWorkplace();
    await use(workplace);
    await workplace.stop();
  },

  browserWithExtension: async ({ workplace, lang }, use) => {
    const started = await startChromium({ build, ports: workplace, lang });
    await use(started);
    await started.end();
  },

  context: async ({ browserWithExtension }, use) => use(browserWithExtension.context),

  ext: async ({ browserWithExtension }, use) => use(extensionIn(browserWithExtension, build)),
});
