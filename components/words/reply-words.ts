import { i18n } from '#i18n';
import type { TeamTotal } from '@/lib/share/reply-file';
import type { LookedReply } from '@/lib/state/replies-in';
import { daySpan } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { metricName } from './metric-name';

/** Why a reply is not shown, or what is to be known about it; empty where nothing is. @param name who says they wrote it */
export function replyWords(looked: LookedReply): string {
  if ('why' in looked) {
    switch (looked.why) {
      case 'not-json':
        return i18n.t('reply.not_json');
      case 'newer':
        return i18n.t('people.newer');
      case 'damaged':
        return i18n.t('people.damaged');
      case 'altered':
        return i18n.t('reply.altered');
      case 'unreadable':
        return i18n.t('people.unreadable');
      default:
        return i18n.t('reply.not_ours');
    }
  }
  switch (looked.place) {
    case 'again':
      return i18n.t('people.again');
    case 'not-yours':
      return i18n.t('reply.not_yours');
    case 'unknown':
      return i18n.t('reply.unknown');
    case 'replayed':
      return i18n.t('reply.replayed', { name: looked.opened.reply.from });
    case 'gap':
      return i18n.t('reply.gap');
    case 'other-key':
      return i18n.t('reply.other_key', { name: looked.opened.reply.from });
    default:
      return '';
  }
}

/** `Placements: your 4 of the team's 31 (5 people, 23–29 Nov)`, one for each metric. */
export const totalLines = ({ people, totals, ...days }: TeamTotal, today: string, language: string): string[] =>
  totals.map(({ metric, own, team }) =>
    i18n.t('reply.total', {
      metric: metricName(metric, 2),
      own: number(own, language),
      team: number(team, language),
      people: number(people, language),
      days: daySpan(days, today, language),
    }),
  );
