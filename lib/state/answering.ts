import { computed, type ReadonlySignal } from '@preact/signals';
import { saveSettings } from '@/lib/browser/settings';
import type { Person } from '@/lib/share/merge';
import { asText, type OpenedReply, type TeamTotal, writeReply } from '@/lib/share/reply-file';
import { asLink } from '@/lib/share/reply-link';
import type { PeopleBoard } from './people';
import { nextReply, type ReplyProblems, readReplyForm, type TypedReply, teamTotalFor } from './reply-out';
import type { Signer } from './signer';
import type { Ask } from './targets';

/** A reply that was written, ready to be passed on. */
export interface WrittenReply {
  /** The file, and what it is to be called. */
  file: string;
  name: string;
  /** The same as a block of text. */
  text: string;
  /** The same as an address; null where it would be too long. */
  link: string | null;
}

/** What came of writing a reply. */
export type ReplyMade = { made: WrittenReply } | { problems: ReplyProblems } | { why: string };

/** What the form that answers somebody stands on. */
export interface Answering {
  /** YYYY-MM-DD. */
  today: string;
  label: string;
  /** The team's total that can go along; null where it would name too few. */
  total: TeamTotal | null;
  /** What was answered so far, the last one last. */
  before: readonly OpenedReply[];
  onReply: (typed: TypedReply) => Promise<ReplyMade>;
}

/**
 * How somebody is answered from here, kept up to date; undefined until it is known with what this browser signs.
 * @returns for a person what their form stands on
 */
export function answering(
  board: ReadonlySignal<PeopleBoard | undefined>,
  signer: ReadonlySignal<Signer | undefined>,
  ask: Ask,
): ReadonlySignal<((person: Person) => Answering) | undefined> {
  return computed(() => {
    const [shown, own] = [board.value, signer.value];
    if (!shown || !own) return undefined;
    const { today, label, replies } = shown;
    const people = shown.people.map(({ person }) => person);
    return (person) => {
      const total = teamTotalFor(person, people);
      const before = replies.filter(({ reply, device }) => reply.person === person.id && device === own.device);
      return {
        ...{ today, label, total, before },
        onReply: async (typed) => {
          const read = readReplyForm(typed, total, today);
          if ('problems' in read) return read;
          const reply = nextReply(read.said, person, before, today);
          const { text, hash } = await writeReply(reply, own.key);
          // Kept first: what was passed on must be here, for the next one to name it.
          const outcome = await ask({ do: 'keep-reply', file: { id: hash, on: today, text }, ours: true });
          if (!outcome.ok) return { why: outcome.why };
          await saveSettings({ label: reply.from });
          return {
            made: {
              file: text,
              name: nameOf(person.label, reply.number),
              text: asText(text),
              link: await asLink(text),
            },
          };
        },
      };
    };
  });
}

/** What a reply's file is called: nobody else's name is in it. */
function nameOf(label: string, number: number): string {
  const slug = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${['groundwork-reply', slug, number].filter(Boolean).join('-')}.json`;
}
