import { i18n } from '#i18n';
import { checkInParts } from '@/lib/check-in';
import type { NamedSheet } from '@/lib/share/xlsx-file';
import type { Summary } from '@/lib/summary';
import { metricName } from './metric-name';
import { markWords } from './pace-words';
import { qualityWords } from './report-words';
import { plain } from './sheet-words';

const from = () => i18n.t('report.col_from');
const to = () => i18n.t('report.col_to');
const what = () => i18n.t('report.col_what');
const number = () => i18n.t('report.col_number');

const totals = ({ weeks }: Summary): NamedSheet => ({
  name: i18n.t('report.totals'),
  head: [
    ...[what(), from(), to(), number(), i18n.t('report.col_amount'), i18n.t('report.col_currency')],
    ...[i18n.t('report.col_by_hand'), i18n.t('report.col_before')],
  ],
  rows: weeks.flatMap((week) =>
    week.totals.map((total) => {
      const { metric, n, amount, currency = null, byHand = null, was } = total;
      const paid = amount === undefined ? null : plain(amount, total);
      return [metricName(metric, n), week.from, week.to, n, paid, currency, byHand, was?.n ?? null];
    }),
  ),
});

const weeksOf = ({ weeks }: Summary): NamedSheet => ({
  name: i18n.t('report.weeks'),
  head: [i18n.t('send.week'), from(), to(), i18n.t('report.col_days'), i18n.t('report.col_neutral')],
  rows: weeks.map((week, place) => [place + 1, week.from, week.to, week.worked, week.neutral]),
});

const targetsOf = ({ targets }: Summary): NamedSheet => ({
  name: i18n.t('report.targets'),
  head: [
    ...[what(), from(), to(), number(), i18n.t('report.col_target'), i18n.t('report.col_expected')],
    ...[i18n.t('report.col_currency'), i18n.t('report.col_note')],
  ],
  rows: targets.map((target) => [
    ...[metricName(target.metric, 2), target.from, target.to],
    ...[plain(target.done, target), plain(target.due, target), plain(target.expected, target)],
    ...[target.currency ?? null, target.mark && markWords(target.mark)],
  ]),
});

const ratiosOf = ({ ratios }: Summary): NamedSheet => ({
  name: i18n.t('report.ratios'),
  head: [
    ...[what(), i18n.t('report.col_actions'), i18n.t('report.col_results'), i18n.t('report.col_per')],
    ...[i18n.t('report.col_few'), i18n.t('report.col_many')],
  ],
  rows: ratios.map(({ action, result, actions, results, per, few, many }) => [
    i18n.t('ratio.title', { action: metricName(action, 2), result: metricName(result, 2) }),
    ...[actions, results, per, few, many],
  ]),
});

const qualityOf = (summary: Summary, language: string): NamedSheet => ({
  name: i18n.t('report.quality'),
  head: [what(), i18n.t('report.col_note')],
  rows: [
    ...checkInParts.flatMap((part) => {
      const words = summary.checkIn?.[part];
      return words ? [[i18n.t(`checkin.${part}`), words]] : [];
    }),
    ...qualityWords(summary, language).map((one) => [i18n.t('report.quality'), one]),
  ],
});

/** The sheets that say the same of one summary and of a whole team. */
export const bookSheets = { totals, targets: targetsOf } as const;

/** A summary as a workbook in the person's language. */
export const bookWords = (summary: Summary, language: string): NamedSheet[] => [
  ...[totals(summary), weeksOf(summary), targetsOf(summary), ratiosOf(summary), qualityOf(summary, language)],
];
