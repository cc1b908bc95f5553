import type { Ledger } from '@/lib/ledger/open';
import { talksOf } from '@/lib/ledger/talks';
import { fingerprint, signatureFormat } from '@/lib/share/signature';
import type { KnownBrowsers } from './talk-files';

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Which browsers are known for a name: those of signed target files, replies and summaries that were taken in. Their
 * signatures were checked when they came.
 */
export const knownBrowsers =
  (ledger: Ledger): KnownBrowsers =>
  async (name) => {
    const [steps, replies, summaries] = await Promise.all([
      talksOf(ledger),
      ledger.replies.filter(({ ours }) => !ours).toArray(),
      ledger.summaries.toArray(),
    ]);
    const talked = steps.flatMap(({ ours, from, device }) => (!ours && device && sameName(from, name) ? [device] : []));
    const sent = await Promise.all([...replies, ...summaries].map(({ text }) => browserOf(text, name)));
    return new Set([...talked, ...sent.flatMap((device) => device ?? [])]);
  };

/** The browser that signed a file, where its writer uses that name. */
async function browserOf(text: string, name: string): Promise<string | null> {
  const { from, signature } = JSON.parse(text) as { from?: unknown; signature?: unknown };
  const read = signatureFormat.safeParse(signature);
  return typeof from === 'string' && sameName(from, name) && read.success ? fingerprint(read.data) : null;
}
