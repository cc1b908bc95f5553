import { i18n } from '#i18n';
import type { TreeNode } from '@/lib/measure/plan-tree';
import type { TreeStanding } from '@/lib/measure/tree-standing';
import { dayInWeek, nearDay } from '@/lib/text/day';
import { fewDigits } from '@/lib/text/number';
import { paceWords } from './pace-words';
import { periodName } from './period-words';

/** What a part of a goal is called: a day of today's is that. */
export const nodeName = (node: TreeNode, today: string, language: string): string =>
  (node.from === node.to && node.from === today && nearDay(today, today, language)) ||
  periodName(node, today, language);

/** The date of a day that is called by a word; else null. */
export const nodeDate = ({ kind, from }: TreeNode, today: string, language: string): string | null =>
  kind === 'day' && from === today ? dayInWeek(from, language, today) : null;

/** What was done in a part of what it asks for; of what is to come only that. @param say a number of the goal */
export function nodeFigure({ time, done, asked }: TreeNode, say: (value: number) => string): string {
  if (time === 'to come') return say(asked);
  return asked > 0 ? i18n.t('pace.of', { done: say(done), target: say(asked) }) : say(done);
}

/** How a part stands, in one or two calm words, and the sign and colour for it. */
export function standingWords(
  standing: TreeStanding,
  { planned, done }: TreeNode,
  say: (value: number) => string,
): { words: string; mark: string } {
  switch (standing.word) {
    case 'pace':
      return { words: paceWords(standing.pace), mark: standing.pace.mark };
    case 'done':
      return { words: i18n.t('pace.done'), mark: 'done' };
    case 'free':
      return { words: i18n.t('pace.free'), mark: 'free' };
    case 'short':
      return { words: i18n.t('plan.short', { n: say(planned - done) }), mark: 'short' };
    case 'before':
      return { words: i18n.t('plan.before_target'), mark: 'free' };
    case 'open':
      return { words: i18n.t('pace.open'), mark: 'open' };
    case 'to-come':
      return { words: i18n.t('plan.to_come'), mark: 'to-come' };
  }
}

/** What else there is to a part: its working days, and how much more or less than first planned it now is. */
export function nodeNotes(
  { kind, time, planned, asked, days }: TreeNode,
  say: (value: number) => string,
  language: string,
): string {
  const more = time === 'over' ? 0 : asked - planned;
  const moved = more === 0 ? [] : [i18n.t(more > 0 ? 'plan.more' : 'plan.less', { n: say(Math.abs(more)) })];
  const told =
    kind === 'day' || days <= 0 ? [] : [i18n.t('plan.working_days', Math.ceil(days), [fewDigits(days, language)])];
  return [...told, ...moved].join(' · ');
}
