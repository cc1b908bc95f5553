import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { normalizePath } from 'vite';
import { defineConfig } from 'wxt';
import { holidays } from './holidays/plugin';
import { manifest } from './lib/browser/manifest';
import { faces } from './lib/sites/faces';

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

/** A file of ours as the bundler names it. */
const ours = (path: string): string => normalizePath(join(import.meta.dirname, path));

/** A library of the arithmetic brings a logger, which looks into localStorage for what to say: here it says nothing. */
const keepArithmeticSilent = {
  name: 'groundwork:silent-arithmetic',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'debug' ? '\0silent.cjs' : undefined),
  load: (id: string) => (id === '\0silent.cjs' ? 'module.exports = () => () => undefined;' : undefined),
};

/** The polyfill is written for other loaders; as a module it needs no file beside it that stands in for one. */
const polyfillAsModule = {
  name: 'groundwork:polyfill-as-module',
  transform: (code: string, id: string) =>
    /webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)
      ? `const module = { exports: {} }; const exports = module.exports;\n${code}\nexport default module.exports;`
      : undefined,
};

/** What sites are to who lists them, worked out here: pages that only list them need not load how they count. */
const listSites = {
  name: 'groundwork:site-faces',
  load: (id: string) =>
    id === ours('lib/sites/faces.ts') ? `export const faces = ${JSON.stringify(faces)};` : undefined,
};

/** What the code splitting is told of a module. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** All modules one stands on. */
function under(entry: string, modules: Modules): Set<string> {
  const found = new Set<string>();
  const open = [ours(entry)];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const next of modules.getModuleInfo(id)?.importedIds ?? [])
      if (!found.has(next)) {
        found.add(next);
        open.push(next);
      }
  return found;
}

/**
 * The popup is opened many times a day and has to show numbers at once, and each file is asked of the browser by itself:
 * all it stands on is one, which the background loads as well.
 */
function popupInFewFiles() {
  let popup: Set<string> | undefined;
  const name = (id: string, modules: Modules) => {
    popup ??= under('entrypoints/popup/main.tsx', modules);
    // What WXT puts before every page's own code.
    if (/wxt-(html-)?plugins/.test(id)) return 'ground';
    if (!popup.has(id)) return null;
    // What pages share comes with the ground: as a sheet by itself it would be put after the page's own and win over it.
    if (id.endsWith('.css') && !id.includes('/components/ui/')) return null;
    return 'ground';
  };
  return {
    name: 'groundwork:popup-in-few-files',
    outputOptions: (options: { format?: string; codeSplitting?: unknown }) =>
      options.format === 'es' && options.codeSplitting !== false
        ? { ...options, codeSplitting: { groups: [{ name, debugName: 'popup' }] } }
        : undefined,
    transformIndexHtml: {
      order: 'post' as const,
      // Its style stands in the page itself: files less to wait for. The links stay, disabled, since parts that come later
      // ask for the same sheets and look whether they are named.
      handler: (html: string, { path, bundle }: { path: string; bundle?: Record<string, { source?: unknown }> }) =>
        path.endsWith('/popup/index.html') && bundle
          ? html.replaceAll(/<link (rel="stylesheet"[^>]* href="\/([^"]+)">)/g, (_, rest: string, file: string) => {
              const sheet = bundle[file]?.source;
              if (sheet === undefined || /<\/style/i.test(`${sheet}`))
                throw new Error(`${file} cannot stand in the popup`);
              return `<link disabled ${rest}<style>${sheet}</style>`;
            })
          : html,
    },
  };
}

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
  vite: ({ command }) => {
    // Also in the build for tests: it is to be what people have.
    const isBuilt = command === 'build';
    if (isBuilt) process.env.NODE_ENV = 'production';
    return {
      define: isBuilt ? { 'process.env.NODE_ENV': '"production"' } : {},
      plugins: [
        preact(),
        holidays(),
        polyfillAsModule,
        listSites,
        popupInFewFiles(),
        keepPageScriptSmall,
        keepArithmeticSilent,
      ],
      // The same written for the browsers we run in, without what older ones need.
      resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
      build: {
        target: 'esnext',
        // Scripts lie beside the page: to ask for what a later one will want costs more than its waiting for it.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
        },
      },
    };
  },
});
