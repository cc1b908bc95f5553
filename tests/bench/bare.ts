import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bare extension runs: a host Groundwork is never switched on for. One path for each of its scripts. */
export const bareOrigin = 'https://bare.example';

/** The least a page script can do; what Groundwork costs is held against these. */
const scripts = {
  empty: '',
  click: `addEventListener('click', (event) => event.target.closest('button'), { capture: true, passive: true });`,
  message: `addEventListener('click', (event) => {
  if (event.target.closest('button')) chrome.runtime.sendMessage({ clicked: 1 });
}, { capture: true, passive: true });`,
};

/** The names of the bare scripts: nothing at all, one passive listener, one listener that sends one message. */
export type Bare = keyof typeof scripts;

const blank = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><p>0</p></html>';

/** The least that shows a number it had to look up: no library, no style, one row. */
const reading = `const open = indexedDB.open('bare', 1);
open.onupgradeneeded = () => open.result.createObjectStore('days').put(14, 'today');
open.onsuccess = () => {
  const get = open.result.transaction('days').objectStore('days').get('today');
  get.onsuccess = () => {
    const number = document.createElement('p');
    number.textContent = get.result;
    document.body.append(number);
  };
};`;

const worker = 'chrome.runtime.onMessage.addListener((message, sender, respond) => respond(message));';

/** Writes the bare extension into a folder. */
export function writeBare(folder: string): void {
  const names = Object.keys(scripts) as Bare[];
  const manifest = {
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    host_permissions: [`${bareOrigin}/*`],
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
    content_scripts: names.map((name) => ({
      matches: [`${bareOrigin}/${name}*`],
      js: [`${name}.js`],
      run_at: 'document_start',
      all_frames: true,
    })),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'popup.html'), blank);
  writeFileSync(
    join(folder, 'reading.html'),
    blank.replace('<p>0</p>', '<script type="module" src="reading.js"></script>'),
  );
  writeFileSync(join(folder, 'reading.js'), reading);
  writeFileSync(join(folder, 'worker.js'), worker);
  for (const name of names) writeFileSync(join(folder, `${name}.js`), scripts[name]);
}
