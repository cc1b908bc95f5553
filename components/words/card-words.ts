import { i18n } from '#i18n';
import type { Card, CardNumber } from '@/lib/share/card';
import type { Report } from '@/lib/share/report';
import type { ReportAsk } from '@/lib/state/send-ready';
import type { SummaryTarget, SummaryWeek } from '@/lib/summary';
import { daySpan } from '@/lib/text/day';
import { markWords } from './pace-words';
import { firstTargets, reportWords } from './report-words';

type Of = Pick<Report['headlines'][number], 'label' | 'value' | 'share'>;

/** Over which stretch a target is, and where it stands. */
const noteOf = ({ period, mark }: SummaryTarget): string =>
  [i18n.t(`people.a_${period}`), ...(mark ? [markWords(mark)] : [])].join(' · ');

/** A week as a picture says it: the verdict and two numbers. Nobody's words are on it, and nobody's name but the person's own. */
export function cardWords(ask: ReportAsk, language: string): Card {
  const { summary, today } = ask;
  const report = reportWords(ask, language);
  const week = summary.weeks.at(-1) as SummaryWeek;
  const days = daySpan(week, today, language);
  const name = summary.from === i18n.t('send.no_name') ? [] : [summary.from];
  const about = [...name, days].join(', ');
  const targets = firstTargets(ask);
  const numbers = report.headlines.map(({ label, value, share }: Of, at): CardNumber => {
    const target = targets[at];
    return { label, value, note: target ? noteOf(target) : days, ...(share ? { share } : {}) };
  });
  const said = numbers.map(({ label, value, note }) => `${label}: ${value} (${note})`);
  const running = week.to >= today ? `${about}. ${i18n.t('report.running')}` : about;
  const description = [running, report.verdict, ...said].join('\n');
  return { dir: report.dir, about: running, verdict: report.verdict, numbers, description };
}
