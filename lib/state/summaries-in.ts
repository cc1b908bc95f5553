import { type NoSummary, NotASummary, type OpenedSummary, readSummary } from '@/lib/share/summary-file';
import { asks, bySending, placeOfSummary, type SummaryPlace } from '@/lib/share/summary-place';
import type { NewFile } from '@/lib/shared';

/** A summary that was chosen, and what can become of it. */
export interface LookedAt {
  /** What the file is called. */
  name: string;
  /** It is taken in, was here already, waits for a word of the one who leads, or cannot be taken in. */
  outcome: 'taken' | 'again' | 'asks' | 'refused';
  /** Why it is no summary; `unreadable` where the browser could not read the file itself. */
  why?: NoSummary | 'unreadable';
  place?: SummaryPlace;
  opened?: OpenedSummary;
  file?: NewFile;
}

async function read(file: File): Promise<LookedAt> {
  const { name } = file;
  try {
    const opened = await readSummary(file);
    const kept = { id: opened.hash, on: opened.summary.on, text: await file.text() };
    return { name, outcome: 'taken', opened, file: kept };
  } catch (error) {
    return { name, outcome: 'refused', why: error instanceof NotASummary ? error.why : 'unreadable' };
  }
}

/**
 * Looks at files without writing anything. Each is judged by itself: a bad one keeps no other out. Older ones are looked at
 * first, so that it does not matter in which order they were chosen.
 * @param taken the summaries that are here
 * @returns one for each file, in the order of the files
 */
export async function lookAtSummaries(files: readonly File[], taken: readonly OpenedSummary[]): Promise<LookedAt[]> {
  const looked = await Promise.all(files.map(read));
  const known = [...taken];
  const readable = looked.flatMap((one) => (one.opened ? { one, opened: one.opened } : []));
  for (const { one, opened } of readable.sort((a, b) => bySending(a.opened, b.opened))) {
    const place = placeOfSummary(opened, known);
    one.place = place;
    one.outcome = place === 'again' ? 'again' : asks(place) ? 'asks' : 'taken';
    if (one.outcome === 'taken') known.push(opened);
  }
  return looked;
}
