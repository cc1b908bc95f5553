import { i18n } from '#i18n';
import { unitOf } from '@/lib/catalog';
import { checkInParts } from '@/lib/check-in';
import type { Sheet } from '@/lib/share/csv-file';
import type { Summary, SummaryTarget, WeekTotal } from '@/lib/summary';
import { minorOf } from '@/lib/text/number';
import { metricName } from './metric-name';
import { markWords } from './pace-words';
import { qualityWords, ratioLine } from './report-words';

type Row = Sheet['rows'][number];

const columns = [
  'report.col_part',
  'report.col_from',
  'report.col_to',
  'report.col_what',
  'report.col_number',
  'report.col_target',
  'report.col_amount',
  'report.col_currency',
  'report.col_by_hand',
  'report.col_before',
  'report.col_note',
] as const;

/** A number as people know it: money in its main unit, durations in theirs. */
export function plain(
  value: number | null,
  { metric, currency }: { metric: string; currency?: string },
): number | null {
  if (value === null) return null;
  const unit = unitOf(metric);
  return currency ? value / minorOf(currency) : unit ? value / unit.minutes : value;
}

const totalRow = ({ from, to }: { from: string; to: string }, total: WeekTotal): Row => {
  const { metric, n, amount, currency, byHand, was } = total;
  return [
    ...[i18n.t('report.totals'), from, to, metricName(metric, n), n, null],
    ...[amount === undefined ? null : plain(amount, total), currency ?? null, byHand ?? null, was?.n ?? null, null],
  ];
};

const targetRow = (target: SummaryTarget): Row => {
  const { metric, from, to, done, due, currency, mark } = target;
  const numbers = [plain(done, target), plain(due, target), null, currency ?? null, null, null];
  return [i18n.t('report.targets'), from, to, metricName(metric, 2), ...numbers, mark && markWords(mark)];
};

/** A summary as one table in the person's language, a row for each number. */
export function sheetWords({ weeks, targets, ratios, checkIn, quality, ...rest }: Summary, language: string): Sheet {
  const { from = '', to = '' } = weeks.at(-1) ?? {};
  const noteRow = (part: string, what: string, note: string, value: number | null = null): Row => [
    ...[part, from, to, what, value, null, null, null, null, null, note],
  ];
  return {
    head: columns.map((key) => i18n.t(key)),
    rows: [
      ...weeks.flatMap((week) => week.totals.map((total) => totalRow(week, total))),
      ...targets.map(targetRow),
      ...ratios.map((ratio) => {
        const { label, note = '' } = ratioLine(ratio, language);
        return noteRow(i18n.t('report.ratios'), label, note, ratio.per);
      }),
      ...checkInParts.flatMap((part) =>
        checkIn?.[part] ? [noteRow(i18n.t('checkin.open'), i18n.t(`checkin.${part}`), checkIn[part])] : [],
      ),
      ...qualityWords({ weeks, targets, ratios, quality, ...rest }, language).map((one) =>
        noteRow(i18n.t('report.quality'), '', one),
      ),
    ],
  };
}
