import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { inText, type NoReply, NotAReply, type OpenedReply, readReply } from '@/lib/share/reply-file';
import { fromLink } from '@/lib/share/reply-link';
import { isShown, type OwnSent, placeOfReply, type ReplyPlace, type ShownPlace } from '@/lib/share/reply-place';
import type { NewFile } from '@/lib/shared';
import { type AgreedDeal, inForce } from './agreed-deals';
import { followPromised } from './follow-promised';
import type { Page } from './page';
import type { KeptReply, PromisedHelp } from './promised';
import type { Ask } from './targets';

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
  /** What the person agreed on and that holds or will, the last one first. */
  deals: readonly AgreedDeal[];
  /** All help that was promised to them, in replies and in deals. */
  promised: readonly PromisedHelp[];
  /** Looks at a file, or a text that was pasted, without writing anything. */
  onLook: (from: Blob | string) => Promise<LookedReply>;
  onKeep: (file: NewFile) => Promise<Outcome>;
  /** @param due of help that comes again and again the day it was due, YYYY-MM-DD */
  onPromise: (help: PromisedHelp, kept: boolean, due?: string) => Promise<Outcome>;
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

/**
 * Everything that place stands on, kept up to date; undefined until it is known.
 * @param ownSent what was sent from here, asked when something is looked at
 */
export function repliesBoard(
  page: Page,
  ask: Ask,
  ownSent: () => Promise<OwnSent>,
): ReadonlySignal<RepliesBoard | undefined> {
  const between = followPromised(page);
  return computed(() => {
    const [today, known] = [page.today.value, between.value];
    if (today === undefined || !known) return undefined;
    const { replies, deals, promised } = known;
    return {
      today,
      replies,
      deals: inForce(deals, today).filter(({ side }) => side === 'person'),
      promised,
      onLook: async (from) => lookAtReply(from, await ownSent(), replies),
      onKeep: (file) => ask({ do: 'keep-reply', file, ours: false }),
      onPromise: ({ file, promise }, kept, due) =>
        ask({ do: 'keep-promise', id: file, promise, kept, ...(due === undefined ? {} : { due }) }),
      onRemove: ({ hash }) => ask({ do: 'remove-files', ids: [hash] }),
    };
  });
}
