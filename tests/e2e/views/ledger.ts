import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type * as code from './ledger-code.ts';

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'ledger-code.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'past' } },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  return `(() => {${output?.output[0].code};globalThis.past = past;})()`;
}

/**
 * Calls a function of `ledger-code.ts` in a page of the extension, where the ledger is.
 * @param page any page of the extension
 */
export async function inLedger<Name extends keyof typeof code>(
  page: Page,
  name: Name,
  ...args: Parameters<(typeof code)[Name]>
): Promise<void> {
  bundled ??= bundle();
  await page.evaluate(await bundled);
  await page.evaluate(`past.${name}(...${JSON.stringify(args)})`);
}
