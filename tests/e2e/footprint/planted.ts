import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An extension that does nothing at all, to see what pages look like without ours. */
export async function writeBare(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await write(folder, 'manifest.json', JSON.stringify({ manifest_version: 3, name: 'Bare', version: '1' }));
  return folder;
}

/** Everything a content script can leave behind, each by a name of its own. */
const beside = `
document.documentElement.setAttribute('planted-attribute', '');
document.documentElement.setAttribute('planted-briefly', '');
document.documentElement.removeAttribute('planted-briefly');
const host = document.createElement('planted-host');
host.attachShadow({ mode: 'closed' });
document.documentElement.append(host);
const image = document.createElement('img');
image.src = chrome.runtime.getURL('planted.svg');
addEventListener('DOMContentLoaded', () => {
  document.body.append(image, document.createElement('style'));
  document.dispatchEvent(new CustomEvent('planted:event'));
  postMessage({ plantedMessage: true }, '*');
  void fetch('/planted-request').then((answer) => answer.text());
});
document.addEventListener('mousedown', (event) => event.preventDefault());
document.addEventListener('click', (event) => event.stopPropagation());
performance.mark('planted-mark');
new BroadcastChannel('planted-channel').postMessage('');
localStorage.setItem('planted-local', '');
sessionStorage.setItem('planted-session', '');
document.cookie = 'planted-cookie=1';
indexedDB.open('planted-database');
void caches.open('planted-cache');
`;

/** What a script in the page's own world can leave behind besides. */
const inside = `
window.plantedGlobal = 1;
document.plantedGlobal = 1;
const real = window.fetch;
window.fetch = (...all) => real(...all);
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...all) { return open.apply(this, all); };
const push = history.pushState;
History.prototype.pushState = function (...all) { return push.apply(this, all); };
Element.prototype.plantedMember = 1;
document.adoptedStyleSheets.push(new CSSStyleSheet());
setTimeout(() => { throw new Error('planted error'); });
`;

/** What the watcher must say of the planted extension, whatever else it says. */
export const planted = [
  'planted-attribute]',
  'changed html@planted-briefly',
  'element html>planted-host[]',
  'element html>body>style[]',
  'text names an extension',
  'style sheets 2 and 1',
  'event planted:event by a script',
  'event mousedown prevented',
  'event click swallowed',
  'channel planted-channel',
  'message https://www.linkedin.com plantedMessage',
  'asked GET https://www.linkedin.com/planted-request',
  'mark planted-mark',
  'stored locally planted-local',
  'stored for the session planted-session',
  'cookie planted-cookie=1',
  'database planted-database',
  'cache planted-cache',
  'global Window plantedGlobal',
  'global HTMLDocument plantedGlobal',
  'global Object runtime',
  'member Element.plantedMember',
  'patched window.fetch',
  'patched XMLHttpRequest.open',
  'patched History.pushState',
  'error Uncaught Error: planted error',
  'file planted.svg answers',
];

/** An extension that leaves every trace there is. `key` gives it the id that pages look for. */
export async function writePlanted(folder: string, key: string): Promise<string> {
  const matches = ['https://www.linkedin.com/*'];
  const script = { matches, run_at: 'document_start' };
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Planted',
    version: '1',
    key,
    content_scripts: [
      { ...script, js: ['beside.js'] },
      { ...script, js: ['inside.js'], world: 'MAIN' },
    ],
    externally_connectable: { matches },
    web_accessible_resources: [{ matches, resources: ['planted.svg'] }],
  };
  await write(folder, 'manifest.json', JSON.stringify(manifest));
  await write(folder, 'beside.js', beside);
  await write(folder, 'inside.js', inside);
  await write(folder, 'planted.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

const write = (folder: string, name: string, text: string) => writeFile(join(folder, name), text);
