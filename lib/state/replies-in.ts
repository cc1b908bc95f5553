import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { inText, type NoReply, NotAReply, type OpenedReply, readReply } from '@/lib/share/reply-file';
import { fromLink } from '@/lib/share/reply-link';
import { isShown, type OwnSent, placeOfReply, type ReplyPlace, type ShownPlace } from '@/lib/share/reply-place';
import type { NewFile, ReplyFile } from '@/lib/shared';
import { live } from './live';
import type { Page } from './page';
import { checked } from './signed';
import type { Ask } from './targets';

/** A reply that is kept. */
export interface KeptReply extends OpenedReply {
  row: ReplyFile;
}

/** A reply that was looked at: why it cannot be read or kept, or how it stands among those that are here. */
export type LookedReply =
  | { why: NoReply | 'unreadable' }
  | { place: Exclude<ReplyPlace, ShownPlace> }
  | { place: ShownPlace; opened: OpenedReply; file: NewFile };

/** What the place shows where a person reads what they were answered. */
export interface RepliesBoard {
  /** YYYY-MM-DD. */
  today: string;
  /** The one that was written last first. */
  replies: readonly KeptReply[];
  /** Looks at a file, or a text that was pasted, without writing anything. */
  onLook: (from: Blob | string) => Promise<LookedReply>;
  onKeep: (file: NewFile) => Promise<Outcome>;
  onPromise: (reply: KeptReply, promise: number, kept: boolean) => Promise<Outcome>;
  onRemove: (reply: KeptReply) => Promise<Outcome>;
}

/**
 * Looks at a reply without writing anything.
 * @param from a file, or a text with one or with a link in it
 * @param here the replies that were taken in
 */
export async function lookAtReply(
  from: Blob | string,
  own: OwnSent,
  here: readonly OpenedReply[],
): Promise<LookedReply> {
  try {
    const file = typeof from === 'string' ? ((await fromLink(from)) ?? inText(from)) : from;
    const opened = await readReply(file);
    const place = placeOfReply(opened, own, here);
    const kept = { id: opened.hash, on: opened.reply.on, text: await file.text() };
    return isShown(place) ? { place, opened, file: kept } : { place };
  } catch (error) {
    return { why: error instanceof NotAReply ? error.why : 'unreadable' };
  }
}

const newestFirst = (a: KeptReply, b: KeptReply): number =>
  a.reply.on < b.reply.on ? 1 : a.reply.on > b.reply.on ? -1 : b.reply.number - a.reply.number;

/**
 * Everything that place stands on, kept up to date; undefined until it is known.
 * @param ownSent what was sent from here, asked when something is looked at
 */
export function repliesBoard(
  page: Page,
  ask: Ask,
  ownSent: () => Promise<OwnSent>,
): ReadonlySignal<RepliesBoard | undefined> {
  const rows = live(() => () => page.ledger.replies.filter(({ ours }) => !ours).toArray(), page.failed);
  const all = checked(rows, readReply);
  return computed(() => {
    const today = page.today.value;
    if (today === undefined || !all.value) return undefined;
    const replies = all.value.flatMap(({ row, said }): KeptReply[] => (said ? [{ ...said, row }] : []));
    return {
      today,
      replies: replies.sort(newestFirst),
      onLook: async (from) => lookAtReply(from, await ownSent(), replies),
      onKeep: (file) => ask({ do: 'keep-reply', file, ours: false }),
      onPromise: ({ hash }, promise, kept) => ask({ do: 'keep-promise', id: hash, promise, kept }),
      onRemove: ({ hash }) => ask({ do: 'remove-files', ids: [hash] }),
    };
  });
}
