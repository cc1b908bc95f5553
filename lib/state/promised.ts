import type { OpenedReply } from '@/lib/share/reply-file';
import type { ReplyFile } from '@/lib/shared';
import type { KeptPromise } from '@/lib/talk';
import type { AgreedDeal } from './agreed-deals';

/** A reply that is kept. */
export interface KeptReply extends OpenedReply {
  row: ReplyFile;
}

/** A day on which help that comes again and again was due. */
export interface Occurrence {
  /** YYYY-MM-DD. */
  due: string;
  kept: boolean;
}

/** Help that was promised to the person, as it stands today. */
export interface PromisedHelp {
  /** The file it stands in, by its hash, and its place there, from 0. */
  file: string;
  promise: number;
  what: string;
  /** Who promised it, as they call themselves. */
  by: string;
  /** In weeks; absent where it is for one day. */
  every?: number;
  /** The day it is due, or due next; null where it comes no more. */
  due: string | null;
  state: 'open' | 'late' | 'kept';
  /** Of what comes again: what is over, and what was kept before its day; the last one first. */
  past: readonly Occurrence[];
}

/** Only so far back are the days of what comes again looked at: as long as files are kept. */
const mostMonths = 25;

/** The help of a reply: each for one day. */
const ofReply = ({ reply, hash, row }: KeptReply, today: string): PromisedHelp[] =>
  reply.promises.map(({ what, by }, promise) => ({
    ...{ file: hash, promise, what, by: reply.from, due: by, past: [] },
    state: row.kept.includes(promise) ? 'kept' : by < today ? 'late' : 'open',
  }));

/** The days on which something is due that comes every so many weeks, up to the first one that is not over. */
function daysOf({ from, until }: AgreedDeal, every: number, today: string, isKept: (due: string) => boolean): string[] {
  const oldest = Temporal.PlainDate.from(today).subtract({ months: mostMonths }).toString();
  const days: string[] = [];
  let day = Temporal.PlainDate.from(from);
  let isNext = false;
  while (!isNext) {
    day = day.add({ weeks: every });
    const due = day.toString();
    if (until !== null && due >= until) break;
    isNext = due >= today && !isKept(due);
    if (due >= oldest) days.push(due);
  }
  return days;
}

function ofDeal(deal: AgreedDeal, today: string): PromisedHelp[] {
  const marks: readonly KeptPromise[] = deal.agreed.kept ?? [];
  return deal.promises.map((help, promise): PromisedHelp => {
    const kept = marks.filter((mark) => mark.promise === promise);
    const about = { file: deal.id, promise, what: help.what, by: deal.manager };
    if ('by' in help) {
      const state = kept.length > 0 ? 'kept' : help.by < today ? 'late' : 'open';
      return { ...about, due: help.by, state, past: [] };
    }
    const isKept = (due: string) => kept.some((mark) => mark.due === due);
    const days = daysOf(deal, help.every, today, isKept);
    const next = days.findLast((due) => due >= today && !isKept(due)) ?? null;
    const past = days.filter((due) => due !== next).map((due) => ({ due, kept: isKept(due) }));
    const { every } = help;
    return { ...about, every, due: next, state: next === null ? 'kept' : 'open', past: past.reverse() };
  });
}

const rank = { late: 0, open: 1, kept: 2 } as const;

/**
 * All help that was promised to the person, in replies and in deals: what is late first, then by day.
 * @param today YYYY-MM-DD
 */
export function promisedTo(replies: readonly KeptReply[], deals: readonly AgreedDeal[], today: string): PromisedHelp[] {
  const own = deals.filter(({ side }) => side === 'person');
  const all = [...replies.flatMap((one) => ofReply(one, today)), ...own.flatMap((deal) => ofDeal(deal, today))];
  const day = ({ due, past }: PromisedHelp) => due ?? past[0]?.due ?? '';
  return all.sort((a, b) => rank[a.state] - rank[b.state] || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
