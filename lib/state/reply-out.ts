import { shapeOf } from '@/lib/catalog';
import type { Person } from '@/lib/share/merge';
import { leastPeople, longest, type OpenedReply, type Reply, type TeamTotal } from '@/lib/share/reply-file';
import { fileLabel } from '@/lib/share/target-file';
import { type PromiseProblems, readPromises, type TypedPromise } from './promise-input';
import type { Problem } from './target-input';

/** What is typed into the form that answers somebody. */
export interface TypedReply {
  label: string;
  thanks: string;
  comment: string;
  /** For one day each. */
  promises: readonly TypedPromise[];
  /** Whether the team's total goes with it. */
  team: boolean;
}

/** What is wrong with what was typed. */
export interface ReplyProblems extends PromiseProblems {
  label?: Problem;
  /** Nothing was said at all. */
  nothing?: true;
}

export const blankReply = (label: string): TypedReply => ({
  label,
  thanks: '',
  comment: '',
  promises: [],
  team: false,
});

/**
 * The total that can go with a reply to somebody: theirs and the team's, for what they have a target for. It names nobody,
 * so it is told only where at least five people are in it.
 * @returns null where it cannot be told
 */
export function teamTotalFor({ targets, weeks }: Person, people: readonly Person[]): TeamTotal | null {
  const week = weeks.at(-1);
  if (!week) return null;
  const all = people.flatMap((one) => one.weeks.filter(({ monday }) => monday === week.monday));
  if (all.length < leastPeople) return null;
  const nOf = (metric: string, { totals }: Person['weeks'][number]): number =>
    totals.filter((one) => one.metric === metric).reduce((sum, { n }) => sum + n, 0);
  const metrics = targets.map(({ metric }) => metric).filter((metric) => shapeOf(metric) === 'count');
  const totals = [...new Set(metrics)].slice(0, 2).map((metric) => ({
    metric,
    own: nOf(metric, week),
    team: all.reduce((sum, one) => sum + nOf(metric, one), 0),
  }));
  return totals.length > 0 ? { from: week.from, to: week.to, people: all.length, totals } : null;
}

/** Reads what was typed. @param today YYYY-MM-DD; promises are for days from then on */
export function readReplyForm(
  { label, thanks, comment, promises, team }: TypedReply,
  total: TeamTotal | null,
  today: string,
): { said: Pick<Reply, 'from' | 'thanks' | 'comment' | 'promises' | 'team'> } | { problems: ReplyProblems } {
  const { promises: asked, problems } = readPromises(promises, today);
  const [thanked, commented] = [thanks.trim().slice(0, longest.thanks), comment.trim().slice(0, longest.comment)];
  const withTeam = team && total;
  const isNothing = !thanked && !commented && asked.length === 0 && !withTeam;
  const isNamed = fileLabel.safeParse(label.trim()).success;
  if (!isNamed || isNothing || problems) {
    const wrong = problems ?? { unsaid: [], days: {} };
    return {
      problems: { ...wrong, ...(isNamed ? {} : { label: 'label' }), ...(isNothing ? { nothing: true } : {}) },
    };
  }
  return {
    said: {
      from: label.trim(),
      ...(thanked ? { thanks: thanked } : {}),
      ...(commented ? { comment: commented } : {}),
      // A reply knows help for one day only.
      promises: asked.flatMap((one) => ('by' in one ? [one] : [])),
      ...(withTeam ? { team: total } : {}),
    },
  };
}

/** The reply that follows those that went to somebody from here. @param before written by this browser, to them */
export function nextReply(
  said: Pick<Reply, 'from' | 'thanks' | 'comment' | 'promises' | 'team'>,
  { id, latest }: Pick<Person, 'id' | 'latest'>,
  before: readonly OpenedReply[],
  on: string,
): Reply {
  const last = before.toSorted((a, b) => a.reply.number - b.reply.number).at(-1);
  const place = { number: (last?.reply.number ?? 0) + 1, predecessor: last?.hash ?? null };
  return { person: id, answers: latest.hash, ...place, on, ...said };
}
