import { resolve } from 'node:path';
import { type BrowserContext, test as base } from '@playwright/test';
import { startWorkplace, type Workplace } from '../workplace/server.ts';
import { type Started, startChromium } from './chromium.ts';
import { type Extension, extensionIn } from './extension.ts';
import { inLanguage } from './in-language.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Language of the browser and of the extension's texts. */
  lang: string;
  /** Where the browser's clocks are set to; this machine's unless said. */
  timeZone: string | undefined;
  /** Which letters there are, see `Wishes`. */
  fonts: string | undefined;
  /** The unpacked extension. */
  build: string;
  /** The practice workplace, for this test alone. */
  workplace: Workplace;
  /** Chromium with the test build, in which all hosts lead to the workplace. */
  browserWithExtension: Started;
  context: BrowserContext;
  ext: Extension;
}

/** The test build every browser here starts with. */
export const build = resolve('.output/chrome-mv3-test');

const english = build;

export const test = base.extend<Fixtures>({
  lang: ['en-US', { option: true }],
  timeZone: [undefined, { option: true }],
  fonts: [undefined, { option: true }],

  build: async ({ lang }, use, info) => {
    await use(lang.startsWith('en') ? english : await inLanguage(english, lang, info.outputPath('build')));
  },

  workplace: async ({}, use) => {
    const workplace = await startWorkplace();
    await use(workplace);
    await workplace.stop();
  },

  browserWithExtension: async ({ workplace, build, lang, timeZone, fonts }, use) => {
    const started = await startChromium({ build, ports: workplace, lang, timeZone, fonts });
    await use(started);
    await started.end();
  },

  context: async ({ browserWithExtension }, use) => use(browserWithExtension.context),

  ext: async ({ browserWithExtension, build }, use) => use(extensionIn(browserWithExtension, build)),
});
