import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { holidays } from './holidays/plugin';
import { manifest } from './lib/browser/manifest';

/**
 * Every page of a site has to parse the page script, and the chip where there is one. They start bare, not in WXT's
 * wrapper, which brings a logger; and they may not pull in the database or the schemas.
 */
const keepPageScriptSmall = {
  name: 'groundwork:page-script',
  load(id: string) {
    const [, path] = /^\0virtual:wxt-unlisted-script-entrypoint\?(.+)$/.exec(id) ?? [];
    return path && `import script from ${JSON.stringify(path)};\nscript.main();`;
  },
  generateBundle(
    this: { error(text: string): never },
    _: unknown,
    bundle: Record<string, { type: string; fileName: string; moduleIds?: string[] }>,
  ) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.fileName !== 'page.js' && chunk.fileName !== 'chip.js') continue;
      const heavy = chunk.moduleIds?.find((id) => /node_modules\/(dexie|zod|webextension-polyfill|preact)\//.test(id));
      if (heavy) this.error(`${chunk.fileName} must not contain ${heavy}`);
    }
  },
};

/** A library of the arithmetic brings a logger, which looks into localStorage for what to say: here it says nothing. */
const keepArithmeticSilent = {
  name: 'groundwork:silent-arithmetic',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'debug' ? '\0silent.cjs' : undefined),
  load: (id: string) => (id === '\0silent.cjs' ? 'module.exports = () => () => undefined;' : undefined),
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/text/locales' },
  manifestVersion: 3,
  manifest: ({ browser, mode }) => manifest(browser, mode),
  hooks: {
    'build:manifestGenerated': (_, { icons, action, sidebar_action: sidebar }) => {
      // WXT finds the pictures in public/icon; the toolbar button and Firefox's sidebar show the same.
      for (const place of [action, sidebar]) if (place && icons) place.default_icon = icons;
    },
    'build:publicAssets': (_, files) => {
      // Written to be read by people, the texts would take a tenth more room.
      for (const file of files)
        if ('contents' in file && file.relativeDest.endsWith('messages.json'))
          file.contents = JSON.stringify(JSON.parse(file.contents));
    },
  },
  vite: () => ({
    plugins: [preact(), holidays(), keepPageScriptSmall, keepArithmeticSilent],
    // The same written for the browsers we run in, without what older ones need.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      target: 'esnext',
      // Scripts lie beside the page: to ask for what a later one will want costs more than its waiting for it.
      modulePreload: { resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
    },
  }),
});
