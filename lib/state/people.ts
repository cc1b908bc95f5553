import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { type Person, peopleOf } from '@/lib/share/merge';
import { type OpenedReply, readReply } from '@/lib/share/reply-file';
import { type OpenedSummary, readSummary } from '@/lib/share/summary-file';
import type { NewFile, SignedFile } from '@/lib/shared';
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
  /** What the person last called themselves. */
  label: string;
  /** Who needs help first. */
  people: readonly PersonView[];
  /** What was answered from here, the first one first. */
  replies: readonly OpenedReply[];
  /** Summaries that are no longer what was taken in: their ids. They are in no number. */
  unreadable: readonly string[];
  /** Looks at files, and takes in those that nothing speaks against. */
  onFiles: (files: readonly File[]) => Promise<TakenIn>;
  /** Takes in one that waited for a word. */
  onTake: (one: LookedAt) => Promise<Outcome>;
  /** Removes summaries by their ids. */
  onRemove: (ids: readonly string[]) => Promise<Outcome>;
  /** Removes all that came from somebody and went to them. `putBack` brings it back, while the page remembers it. */
  onRemovePerson: (person: Person) => Promise<{ outcome: Outcome; putBack: () => Promise<Outcome> }>;
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

const newFile = ({ id, on, text }: SignedFile): NewFile => ({ id, on, text });

/** Everything that page stands on, kept up to date; undefined until it is known. */
export function peopleBoard(page: Page, ask: Ask, language: string): ReadonlySignal<PeopleBoard | undefined> {
  const summaries = checked(
    live(() => () => page.ledger.summaries.toArray(), page.failed),
    readSummary,
  );
  const written = checked(
    live(() => () => page.ledger.replies.filter(({ ours }) => ours).toArray(), page.failed),
    readReply,
  );
  return computed(() => {
    const [today, all, answers, settings] = [page.today.value, summaries.value, written.value, page.settings.value];
    if (today === undefined || !all || !answers || !settings) return undefined;
    const taken = all.flatMap(({ said }): OpenedSummary[] => (said ? [said] : []));
    const replies = answers.flatMap(({ said }): OpenedReply[] => (said ? [said] : []));
    const filesOf = (ids: readonly string[]) => all.flatMap(({ row }) => (ids.includes(row.id) ? [newFile(row)] : []));
    return {
      ...{ today, label: settings.label },
      people: peopleInOrder(peopleOf(taken), today, language),
      replies: replies.sort((a, b) => a.reply.number - b.reply.number),
      unreadable: all.flatMap(({ row, said }) => (said ? [] : [row.id])),
      onFiles: async (chosen) => {
        const looked = await lookAtSummaries(chosen, taken);
        const fresh = looked.flatMap(({ outcome, file }) => (outcome === 'taken' && file ? [file] : []));
        const outcome = fresh.length > 0 ? await takeAll(fresh, ask) : null;
        return { looked, outcome, ids: fresh.map(({ id }) => id) };
      },
      onTake: ({ file }) => takeAll(file ? [file] : [], ask),
      onRemove: (ids) => ask({ do: 'remove-files', ids }),
      onRemovePerson: async ({ id, hashes }) => {
        const kept = filesOf(hashes);
        const answered = answers.filter(({ said }) => said?.reply.person === id).map(({ row }) => newFile(row));
        const outcome = await ask({ do: 'remove-files', ids: [...hashes, ...answered.map((one) => one.id)] });
        const putBack = async () => {
          for (const file of answered) await ask({ do: 'keep-reply', file, ours: true });
          return takeAll(kept, ask);
        };
        return { outcome, putBack };
      },
    };
  });
}
