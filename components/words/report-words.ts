import { i18n } from '#i18n';
import type { Line, Report, Table } from '@/lib/share/report';
import type { ReportAsk } from '@/lib/state/send-ready';
import type { Summary, SummaryQuality, SummaryRatio, SummaryTarget, SummaryWeek, WeekTotal } from '@/lib/summary';
import { daySpan, shortDay, weekdayName } from '@/lib/text/day';
import { fewDigits, number } from '@/lib/text/number';
import { written } from './language';
import { metricName } from './metric-name';
import { markWords, valueWords } from './pace-words';
import { totalWords } from './restated-words';
import { siteName } from './site-name';

const good: readonly SummaryTarget['mark'][] = ['done', 'ahead', 'on', 'too-early', 'free'];

/** Whether all is well, in a sentence or two. */
function verdictWords({ targets, checkIn }: Summary, language: string): string {
  const known = targets.filter(({ mark }) => mark !== null);
  const on = known.filter(({ mark }) => good.includes(mark)).length;
  const all = known.length;
  const gaps = { on: number(on, language), all: number(all, language) };
  const pace =
    all === 0
      ? i18n.t('report.numbers')
      : on === all
        ? i18n.t('report.all', all, [number(all, language)])
        : i18n.t('report.some', gaps);
  return checkIn?.need ? `${pace} ${i18n.t('report.help')}` : pace;
}

/** What came of one metric, with what is to be known of it. */
function totalLine({ metric, n, amount = 0, currency = '', byHand = 0, was }: WeekTotal, language: string): Line {
  const notes = [
    ...(byHand > 0 ? [i18n.t('report.by_hand', { n: number(byHand, language) })] : []),
    ...(was
      ? [i18n.t('report.before', { value: totalWords({ n: was.n, amount: was.amount ?? 0, currency }, language) })]
      : []),
  ];
  const label = metricName(metric, n);
  const value = totalWords({ n, amount, currency }, language);
  return { label, value, ...(notes.length > 0 ? { note: notes.join(' · ') } : {}) };
}

/** Where a target stands. */
function targetLine(target: SummaryTarget, today: string, language: string): Line {
  const { metric, direction, due, done, expected, mark, from, to } = target;
  const say = (value: number) => valueWords(value, target, language);
  const value = done === null ? '–' : i18n.t('pace.of', { done: say(done), target: say(due) });
  const notes = [
    daySpan({ from, to }, today, language),
    ...(mark ? [markWords(mark)] : []),
    ...(expected !== null && to >= today ? [`${i18n.t('pace.due')}: ${say(expected)}`] : []),
  ];
  const of = (part: number) => Math.min(Math.max(part / due, 0), 1);
  // Where less is better, a bar that grows would say the wrong thing.
  const isDrawn = direction === 'up' && done !== null && due > 0;
  const share = isDrawn ? { share: { done: of(done), expected: expected === null ? null : of(expected) } } : {};
  return { label: metricName(metric, 2), value, note: notes.join(' · '), ...share };
}

/** What came of a week: first what there is a target for. */
function totalLines({ totals }: SummaryWeek, targets: readonly SummaryTarget[], language: string): Line[] {
  const isAimed = ({ metric }: WeekTotal) => targets.some((target) => target.metric === metric);
  const inOrder = [...totals.filter(isAimed), ...totals.filter((total) => !isAimed(total))];
  return inOrder.map((total) => totalLine(total, language));
}

/** How many lines of a page are not on it, and where they are. */
export const moreWords = (n: number, language: string): string => i18n.t('report.more', n, [number(n, language)]);

/** Actions for one result. */
export function ratioLine({ action, result, actions, results, per, few, many }: SummaryRatio, language: string): Line {
  const label = i18n.t('ratio.title', { action: metricName(action, 2), result: metricName(result, 2) });
  const say = (value: number) => fewDigits(value, language);
  const basis = i18n.t('ratio.of', { actions: say(actions), results: say(results) });
  if (per === null || few === null) return { label, value: '–', note: i18n.t('ratio.chain_unknown') };
  const range =
    many === null
      ? i18n.t('report.at_least', { few: say(few) })
      : i18n.t('report.between', { few: say(few), many: say(many) });
  return {
    label,
    value: i18n.t('ratio.short', { actions: say(per), n: number(1, language) }),
    note: `${basis}. ${range}`,
  };
}

/** How far the numbers can be trusted, as sentences; there is always one. */
export function qualityWords({ quality, weeks }: Summary, language: string): string[] {
  const { unsure, takenBack, corrected, sites } = quality;
  const { worked, neutral } = weeks.at(-1) as SummaryWeek;
  const days = (value: number) => fewDigits(value, language);
  const doubts = [
    ...(unsure > 0 ? [i18n.t('report.unsure', unsure, [number(unsure, language)])] : []),
    ...(takenBack > 0 ? [i18n.t('report.taken_back', takenBack, [number(takenBack, language)])] : []),
    ...(corrected > 0 ? [i18n.t('report.corrected', corrected, [number(corrected, language)])] : []),
    ...sites.map((site) => siteWords(site, language)),
    ...(neutral > 0 ? [i18n.t('report.neutral', { n: days(neutral) })] : []),
  ];
  return [i18n.t('report.worked', { n: days(worked) }), ...(doubts.length > 0 ? doubts : [i18n.t('report.sure')])];
}

const siteWords = ({ site, since }: SummaryQuality['sites'][number], language: string): string =>
  i18n.t('standing.undercounting', { site: siteName(site), date: shortDay(since, language) });

/** The two targets that are shown first, else the first two; none where none is sent. */
export function firstTargets({ summary: { targets }, headlines }: ReportAsk): SummaryTarget[] {
  const shown = headlines.flatMap((metric) => targets.find((target) => target.metric === metric) ?? []);
  return (shown.length > 0 ? shown : targets).slice(0, 2);
}

/** The first two of what is shown first, else of what there is. */
function headlineLines(ask: ReportAsk, language: string): Line[] {
  const chosen = firstTargets(ask);
  const totals = ask.summary.weeks.at(-1)?.totals ?? [];
  return chosen.length > 0
    ? chosen.map((target) => targetLine(target, ask.today, language))
    : totals.slice(0, 2).map((total) => totalLine(total, language));
}

const said = [
  ['need', 'report.help_title'],
  ['well', 'report.win'],
  ['stuck', 'checkin.stuck'],
  ['next', 'checkin.next'],
] as const;

/** Three answers to press, as mails to the person. */
function answersTo(address: string, about: string): Report['answers']['links'] {
  if (!address) return [];
  return (['report.a_well', 'report.a_talk', 'report.a_need'] as const).map((key) => {
    const label = i18n.t(key);
    const query = `subject=${encodeURIComponent(`${label} (${about})`)}&body=${encodeURIComponent(label)}`;
    return { label, href: `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?${query}` };
  });
}

/** That a week which goes by itself goes late, on which day; nothing where it does not. Days are all that is told of it. */
function lateWords({ today, due }: ReportAsk, language: string): string[] {
  if (!due || due >= today) return [];
  const name = (day: string) => weekdayName(Temporal.PlainDate.from(day).dayOfWeek, language, 'long');
  return [i18n.t('report.late', { day: name(today), due: name(due) })];
}

/** A summary as a report in the person's language. */
export function reportWords(ask: ReportAsk, language: string): Report {
  const { summary, today, address, attached } = ask;
  const { from, weeks, targets, ratios, checkIn = {} } = summary;
  const week = weeks.at(-1) as SummaryWeek;
  const days = daySpan(week, today, language);
  const about = `${from}, ${days}`;
  const restated = weeks.slice(0, -1).map((one) => ({
    title: i18n.t('report.restated', { days: daySpan(one, today, language) }),
    lines: totalLines(one, targets, language),
  }));
  const tables: Table[] = [
    { of: 'totals', title: i18n.t('report.totals'), lines: totalLines(week, targets, language) },
    {
      ...{ of: 'targets', title: i18n.t('report.targets') },
      lines: targets.map((target) => targetLine(target, today, language)),
    },
    { of: 'ratios', title: i18n.t('report.ratios'), lines: ratios.map((ratio) => ratioLine(ratio, language)) },
    ...restated,
  ];
  return {
    ...written(),
    verdict: verdictWords(summary, language),
    about: [about, ...(week.to >= today ? [i18n.t('report.running')] : []), ...lateWords(ask, language)].join('. '),
    headlines: headlineLines(ask, language),
    words: said.flatMap(([part, key]) => (checkIn[part] ? [{ label: i18n.t(key), text: checkIn[part] }] : [])),
    tables: tables.filter(({ lines }) => lines.length > 0),
    quality: { title: i18n.t('report.quality'), sentences: qualityWords(summary, language) },
    answers: { title: i18n.t('report.answers'), links: answersTo(address, about) },
    foot: i18n.t(attached ? 'report.foot_file' : 'report.foot'),
  };
}
