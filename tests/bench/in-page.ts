import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Bench } from './browser.ts';

/** The ledger's own code, bundled so that it can be run in one of the extension's pages. */
async function ledgerCode(): Promise<string> {
  const entry = join(import.meta.dirname, 'ledger-code.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'groundworkLedger' } },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  return `${output?.output[0].code};globalThis.groundworkLedger = groundworkLedger;`;
}

/**
 * Asks the ledger something in new pages of the extension, one after another.
 * @param question the text of a function that takes `asked` and uses `groundworkLedger`
 */
export async function askLedger<Answer>(
  bench: Bench,
  question: string,
  asked: unknown,
  pages: number,
): Promise<Answer[]> {
  const code = await ledgerCode();
  const answers: Answer[] = [];
  for (let one = 0; one < pages; one++) {
    const page = await bench.open(`chrome-extension://${bench.ours.id}/welcome.html`);
    await page.evaluate(code);
    answers.push(await page.evaluate<Answer>(`(${question})(${JSON.stringify(asked)})`));
    await page.close();
  }
  return answers;
}
