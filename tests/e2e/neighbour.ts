import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** Sends in a page's name when the page asks for it; a page's own press would be a gesture. */
const content = `
addEventListener('neighbour-sends', async ({ detail: { url, body } }) => {
  await fetch(url, { method: 'POST', body });
  document.documentElement.dataset.neighbour = 'sent';
});
`;

/**
 * Writes another extension, one that acts on the network by itself.
 * @returns the folder
 */
export async function writeNeighbour(folder: string): Promise<string> {
  const matches = ['https://www.linkedin.com/*'];
  const manifest = {
    manifest_version: 3,
    name: 'Neighbour',
    version: '1',
    host_permissions: matches,
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches, run_at: 'document_start', js: ['content.js'] }],
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), '// It acts when the test says so.');
  await writeFile(join(folder, 'content.js'), content);
  return folder;
}

/** Sends a request from the neighbour's own worker. @param own id of the extension that is not the neighbour */
export async function neighbourSends(context: BrowserContext, own: string, url: string, body: string): Promise<void> {
  const isNeighbour = (address: string) => address.endsWith('/worker.js') && !address.includes(own);
  const worker =
    context.serviceWorkers().find((one) => isNeighbour(one.url())) ??
    (await context.waitForEvent('serviceworker', (one) => isNeighbour(one.url())));
  await worker.evaluate(([to, text]) => fetch(to as string, { method: 'POST', body: text as string }), [url, body]);
}
