import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Icons = Record<string, string>;
type Manifest = Record<string, unknown> & {
  permissions: string[];
  icons: Icons;
  action: { default_icon: Icons };
  sidebar_action?: { default_icon: Icons };
};

const read = (build: string, file: string): string => readFileSync(`.output/${build}/${file}`, 'utf8');
const manifestOf = (build: string): Manifest => JSON.parse(read(build, 'manifest.json'));

const everywhere = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', 'webRequest'];
const builds = [
  { build: 'chrome-mv3', permissions: [...everywhere, 'sidePanel'] },
  { build: 'firefox-mv3', permissions: everywhere },
];

/** Width and height of a PNG, as its header says. */
function sizeOf(file: string): [number, number] {
  const png = readFileSync(file);
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe.each(builds)('the public build $build', ({ build, permissions }) => {
  const manifest = manifestOf(build);

  it.each(['host_permissions', 'web_accessible_resources', 'externally_connectable', 'content_scripts', 'key'])(
    'has no %s',
    (key) => expect(manifest).not.toHaveProperty(key),
  );

  it('speaks the languages that are translated, and none that is only for tests', () => {
    const translated = readdirSync('lib/text/locales').map((file) => file.replace('.yml', ''));
    expect(readdirSync(`.output/${build}/_locales`).sort()).toEqual(translated.sort());
    const texts = translated.map((locale) => read(build, `_locales/${locale}/messages.json`)).join('');
    // Marks that turn a text round, whatever its letters do.
    expect(/[\u202a-\u202e]/.test(texts)).toBe(false);
    expect(texts).not.toContain('"rtl"');
  });

  it('asks for these permissions and no others', () => {
    expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  it('explains each of them in docs/permissions.md', () => {
    const explained = readFileSync('docs/permissions.md', 'utf8');
    const named = [...explained.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    for (const permission of [...permissions, 'notifications']) expect(named).toContain(permission);
    expect(explained).toContain('`optional_host_permissions`');
  });

  it('is no handler of links, by which a page could find out that it is there', () => {
    expect(manifest).not.toHaveProperty('protocol_handlers');
  });

  it('has one key, for a call by hand', () => {
    expect(Object.keys(manifest.commands as object)).toEqual(['count-call']);
    expect(readFileSync('docs/permissions.md', 'utf8')).toContain('`commands`');
  });

  it('stays out of private windows and sends nobody anywhere', () => {
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest).not.toHaveProperty('update_url');
  });

  it('has its mark in every size a browser asks for, on the toolbar button too', () => {
    const { icons, action, sidebar_action: sidebar } = manifest;
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const place of [action, sidebar]) if (place) expect(place.default_icon).toEqual(icons);
    for (const [size, file] of Object.entries(icons))
      expect(sizeOf(`.output/${build}/${file}`)).toEqual([+size, +size]);
  });

  it('has a page script a page cannot tell by its address, and that makes no code', () => {
    const page = read(build, 'page.js');
    expect(page).not.toMatch(/(?:chrome|moz)-extension:/);
    expect(page).not.toMatch(/\beval\s*\(|\bnew Function\b/);
    expect(page).not.toMatch(/\bgetURL\b/);
  });

  it('brings the pages that are promised', () => {
    for (const page of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html']) {
      expect(existsSync(`.output/${build}/${page}`), page).toBe(true);
    }
  });
});

it('the test build differs from the public one by its key', () => {
  const { key, ...rest } = manifestOf('chrome-mv3-test');
  expect(key).toEqual(expect.any(String));
  expect(rest).toEqual(manifestOf('chrome-mv3'));
});
