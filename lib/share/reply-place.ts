import type { OpenedReply } from './reply-file';

/** Where a reply stands for the one it came to. Only the first four are shown; of these all but `next` are told. */
export type ReplyPlace =
  | 'next'
  /** Replies before it never came. */
  | 'gap'
  /** Another browser than the one that answered so far. */
  | 'other-key'
  /** It does not follow on from what its browser sent before: an old one, or one that was replaced. */
  | 'replayed'
  /** It is here already. */
  | 'again'
  /** It is for somebody else. */
  | 'not-yours'
  /** It answers a summary that was not sent from here. */
  | 'unknown';

/** What was sent from here: by which id the person goes, and the hashes of their summaries. */
export interface OwnSent {
  /** Null while nothing was sent. */
  person: string | null;
  hashes: ReadonlySet<string>;
}

/** A reply is shown as one of these. */
export type ShownPlace = Extract<ReplyPlace, 'next' | 'gap' | 'other-key' | 'replayed'>;

/** Whether a reply is shown. Who signed it wrote it, whatever became of the ones before. */
export const isShown = (place: ReplyPlace): place is ShownPlace =>
  ['next', 'gap', 'other-key', 'replayed'].includes(place);

/** Holds a reply against what was sent and the replies that are here. @param here those that were taken in */
export function placeOfReply(file: OpenedReply, { person, hashes }: OwnSent, here: readonly OpenedReply[]): ReplyPlace {
  const { reply, hash, device } = file;
  if (reply.person !== person) return 'not-yours';
  if (here.some((one) => one.hash === hash)) return 'again';
  if (!hashes.has(reply.answers)) return 'unknown';
  const own = here.filter((one) => one.device === device);
  if (own.length === 0) return here.length > 0 ? 'other-key' : 'next';
  // Before browsers were paired the person went by another id, and the replies to that one by numbers of their own.
  const chain = own.filter((one) => one.reply.person === person);
  if (chain.length === 0) return 'next';
  const follows = chain.some((one) => one.hash === reply.predecessor);
  if (follows && !chain.some((one) => one.reply.predecessor === reply.predecessor)) return 'next';
  return reply.number > Math.max(...chain.map((one) => one.reply.number)) + 1 ? 'gap' : 'replayed';
}
