import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Bench } from './browser.ts';
import { median } from './figure.ts';

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

const ask = `(async (isFilled) => {
  const { openLedger, dayCounts } = groundworkLedger;
  const now = Date.now();
  const day = (at) => new Date(at).toISOString().slice(0, 10);
  const ledger = openLedger();
  await ledger.open();
  const times = [];
  for (let time = 0; time < 12; time++) {
    const start = performance.now();
    const rows = await dayCounts(ledger, day(now - 365 * 86_400_000), day(now));
    times.push(performance.now() - start);
    if (isFilled && !rows.length) throw new Error('the ledger is empty');
  }
  ledger.close();
  return times;
})`;

/**
 * A year of day counts: the first question after a page opens, and later ones, in milliseconds.
 * @param isFilled whether there have to be any
 */
export async function yearsOf(bench: Bench, isFilled: boolean): Promise<{ first: number; warm: number }> {
  const code = await ledgerCode();
  const firsts: number[] = [];
  const later: number[] = [];
  for (let opening = 0; opening < 3; opening++) {
    const page = await bench.open(`chrome-extension://${bench.ours.id}/welcome.html`);
    await page.evaluate(code);
    const [first = Number.NaN, ...others] = await page.evaluate<number[]>(`${ask}(${isFilled})`);
    firsts.push(first);
    later.push(...others);
    await page.close();
  }
  return { first: median(firsts), warm: median(later) };
}
