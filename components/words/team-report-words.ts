import { i18n } from '#i18n';
import type { TeamReport, TeamRow } from '@/lib/share/team-report';
import type { PersonView } from '@/lib/state/people-order';
import type { SummaryTarget } from '@/lib/summary';
import { daySpan, shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { written } from './language';
import { metricName } from './metric-name';
import { markWords, valueWords } from './pace-words';
import { qualityWords, reasonWords, workedWords } from './people-words';

function targetLine(
  { metric, currency, done, due, mark }: SummaryTarget,
  language: string,
): TeamRow['numbers'][number] {
  const of = { metric, ...(currency === undefined ? {} : { currency }) };
  const say = (value: number) => valueWords(value, of, language);
  const value = done === null ? i18n.t('people.not_known') : i18n.t('pace.of', { done: say(done), target: say(due) });
  return { label: metricName(metric, 2), value, ...(mark ? { note: markWords(mark) } : {}) };
}

function rowOf(view: PersonView, today: string, language: string): TeamRow {
  const { person, week, headlines, reasons } = view;
  return {
    name: person.label,
    about: `${daySpan(week, today, language)} (${workedWords(week, language)})`,
    reasons: reasons.map(reasonWords).join(' · '),
    numbers: headlines.map((target) => targetLine(target, language)),
    words: (['need', 'well'] as const).flatMap((part) => {
      const text = person.checkIn[part]?.trim();
      return text ? [{ label: i18n.t(`people.${part}`), text }] : [];
    }),
    quality: qualityWords(view, language),
  };
}

/** The team's last weeks for a mail and for paper: nobody's name but those of the team, and no sum over them. */
export function teamReport(people: readonly PersonView[], today: string, language: string): TeamReport {
  const first = people.filter(({ reasons }) => reasons.length > 0).length;
  const gaps = { n: number(first, language), all: number(people.length, language) };
  return {
    ...written(),
    title: i18n.t('people.mail_title', { date: shortDay(today, language) }),
    verdict: first === 0 ? i18n.t('people.all_well') : i18n.t('people.look_at', gaps),
    columns: [
      ...([i18n.t('people.person'), i18n.t('report.targets')] as const),
      ...([i18n.t('people.says'), i18n.t('people.quality')] as const),
    ],
    rows: people.map((view) => rowOf(view, today, language)),
    foot: i18n.t('people.mail_foot'),
  };
}
