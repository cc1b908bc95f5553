import { saidOfAll } from '@/lib/browser/learnt';
import { random } from '@/lib/browser/random';
import { readSettings, saveSettings } from '@/lib/browser/settings';
import { readStandings } from '@/lib/browser/standing';
import { type ExportedStanding, exportAll } from '@/lib/ledger/export';
import type { Ledger } from '@/lib/ledger/open';
import { seal } from '@/lib/ledger/seal';
import { secretKeys } from '@/lib/ledger/secret';
import { siteById } from '@/lib/sites/all';

/**
 * The whole ledger as one file. Parts are handed to the browser as they come, so a long history does not fill memory.
 * @param passphrase seals the keys of the subjects into it; without, they stay here
 */
export async function exportFile(ledger: Ledger, passphrase?: string): Promise<Blob> {
  const secret = passphrase && (await seal(await secretKeys(ledger, random), passphrase, random));
  const parts: Blob[] = [];
  const { sendout } = await readSettings();
  const words = sendout && { sendout };
  const more = { health: await health(), secret: secret || undefined, sets: await saidOfAll(), words };
  for await (const text of exportAll(ledger, more)) parts.push(new Blob([text]));
  await saveSettings({ exportedAt: Date.now() });
  return new Blob(parts, { type: 'application/json' });
}

/** Whoever reads the file is to know which of its numbers are in doubt. */
async function health(): Promise<ExportedStanding[]> {
  return Object.entries(await readStandings()).flatMap(([site, standings]) =>
    Object.entries(standings).flatMap(([detector, standing]) => {
      const metric = siteById(site)?.detectors.find(({ id }) => id === detector)?.metric;
      return metric ? [{ site, detector, metric, ...standing }] : [];
    }),
  );
}
