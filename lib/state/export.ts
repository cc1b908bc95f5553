import { readStandings } from '@/lib/browser/standing';
import { type ExportedStanding, exportAll } from '@/lib/ledger/export';
import type { Ledger } from '@/lib/ledger/open';
import { siteById } from '@/lib/sites/all';

/** The whole ledger as one file. Parts are handed to the browser as they come, so a long history does not fill memory. */
export async function exportFile(ledger: Ledger): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const text of exportAll(ledger, await health())) parts.push(new Blob([text]));
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
