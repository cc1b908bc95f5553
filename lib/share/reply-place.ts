import type { OpenedReply } from './reply-file';

/** Where a reply stands for the one it came to. Only the first three are shown; of these the last two are told. */
export type ReplyPlace =
  | 'next'
  /** Replies before it never came. */
  | 'gap'
  /** Another browser than the one that answered so far. */
  | 'other-key'
  /** It is here already. */
  | 'again'
  /** It is for somebody else. */
  | 'not-yours'
  /** It answers a summary that was not sent from here. */
  | 'unknown'
  /** Its place was taken by another one, or it names another predecessor: it was sent before, or replaced. */
  | 'replayed';

/** What was sent from here: by which id the person goes, and the hashes of their summaries. */
export interface OwnSent {
  /** Null while nothing was sent. */
  person: string | null;
  hashes: ReadonlySet<string>;
}

/** Whether a reply is shown. */
export const isShown = (place: ReplyPlace): boolean => place === 'next' || place === 'gap' || place === 'other-key';

/** Holds a reply against what was sent and the replies that are here. @param here those that were taken in */
export function placeOfReply(file: OpenedReply, { person, hashes }: OwnSent, here: readonly OpenedReply[]): ReplyPlace {
  const { reply, hash, device } = file;
  if (reply.person !== person) return 'not-yours';
  if (here.some((one) => one.hash === hash)) return 'again';
  if (!hashes.has(reply.answers)) return 'unknown';
  const chain = here.filter((one) => one.device === device);
  if (chain.length === 0) return here.length > 0 ? 'other-key' : 'next';
  const before = chain.find((one) => one.reply.number === reply.number - 1);
  const last = Math.max(...chain.map((one) => one.reply.number));
  if (reply.number <= last || (before && before.hash !== reply.predecessor)) return 'replayed';
  return reply.number > last + 1 ? 'gap' : 'next';
}
