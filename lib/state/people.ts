import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { peopleOf } from '@/lib/share/merge';
import { type OpenedSummary, readSummary } from '@/lib/share/summary-file';
import type { NewFile } from '@/lib/shared';
import { live } from './live';
import type { Page } from './page';
import { type PersonView, peopleInOrder } from './people-order';
import { checked } from './signed';
import { type LookedAt, lookAtSummaries } from './summaries-in';
import type { Ask } from './targets';

/** What the page shows where the summaries of people come together. */
export interface PeopleBoard {
  /** YYYY-MM-DD. */
  today: string;
  /** Who needs help first. */
  people: readonly PersonView[];
  /** Summaries that are no longer what was taken in: their ids. They are in no number. */
  unreadable: readonly string[];
  /** Looks at files, and takes in those that nothing speaks against. */
  onFiles: (files: readonly File[]) => Promise<TakenIn>;
  /** Takes in one that waited for a word. */
  onTake: (one: LookedAt) => Promise<Outcome>;
  /** Removes all that came from somebody, or what cannot be read. */
  onRemove: (ids: readonly string[]) => Promise<Outcome>;
  /** Brings back what was removed, as long as the page remembers it. */
  onPutBack: (files: readonly NewFile[]) => Promise<Outcome>;
  /** The files of these ids, to be brought back by. */
  filesOf: (ids: readonly string[]) => readonly NewFile[];
}

/** What became of files. */
export interface TakenIn {
  looked: readonly LookedAt[];
  /** What came of writing; null where nothing was to be written. */
  outcome: Outcome | null;
  /** Those that are new, to be taken out again by. */
  ids: readonly string[];
}

/** Small enough for one message, however large each is. */
const batch = 50;

/** @returns the first failure; what was written before it is written, each file whole */
async function takeAll(files: readonly NewFile[], ask: Ask): Promise<Outcome> {
  for (let from = 0; from < files.length; from += batch) {
    const outcome = await ask({ do: 'take-summaries', files: files.slice(from, from + batch) });
    if (!outcome.ok) return outcome;
  }
  return { ok: true, id: null };
}

/** Everything that page stands on, kept up to date; undefined until it is known. */
export function peopleBoard(page: Page, ask: Ask, language: string): ReadonlySignal<PeopleBoard | undefined> {
  const rows = live(() => () => page.ledger.summaries.toArray(), page.failed);
  const files = checked(rows, readSummary);
  return computed(() => {
    const [today, all] = [page.today.value, files.value];
    if (today === undefined || !all) return undefined;
    const taken = all.flatMap(({ said }): OpenedSummary[] => (said ? [said] : []));
    return {
      today,
      people: peopleInOrder(peopleOf(taken), language),
      unreadable: all.flatMap(({ row, said }) => (said ? [] : [row.id])),
      onFiles: async (chosen) => {
        const looked = await lookAtSummaries(chosen, taken);
        const fresh = looked.flatMap(({ outcome, file }) => (outcome === 'taken' && file ? [file] : []));
        const outcome = fresh.length > 0 ? await takeAll(fresh, ask) : null;
        return { looked, outcome, ids: fresh.map(({ id }) => id) };
      },
      onTake: ({ file }) => takeAll(file ? [file] : [], ask),
      onRemove: (ids) => ask({ do: 'remove-files', ids }),
      onPutBack: (kept) => takeAll(kept, ask),
      filesOf: (ids) => all.flatMap(({ row: { id, on, text } }) => (ids.includes(id) ? [{ id, on, text }] : [])),
    };
  });
}
