import { i18n } from '#i18n';
import { checkInParts } from '@/lib/check-in';
import type { Sheet } from '@/lib/share/csv-file';
import type { Person } from '@/lib/share/merge';
import type { NamedSheet } from '@/lib/share/xlsx-file';
import type { PersonView } from '@/lib/state/people-order';
import { bookSheets } from './book-words';
import { findingWords, qualityWords, reasonWords } from './people-words';
import { sheetWords } from './sheet-words';

/** Somebody as one summary would say all of it. */
const asSummary = ({ id, label, latest, weeks, targets, ratios, checkIn, quality }: Person) => ({
  ...{ ...latest.summary, person: id, from: label, targets, ratios, checkIn, quality },
  weeks: weeks.map(({ totals, ...week }) => ({
    ...week,
    totals: totals.map(({ metric, currency, n, amount, byHand }) => ({
      ...{ metric, n },
      ...(currency === undefined ? {} : { currency, amount }),
      ...(byHand > 0 ? { byHand } : {}),
    })),
  })),
});

/** Everybody's rows under one head, each beginning with whose it is. */
function together<One extends Sheet>(people: readonly PersonView[], sheetOf: (view: PersonView) => One): Sheet {
  const sheets = people.map((view) => ({ label: view.person.label, sheet: sheetOf(view) }));
  return {
    head: [i18n.t('people.person'), ...(sheets[0]?.sheet.head ?? [])],
    rows: sheets.flatMap(({ label, sheet }) => sheet.rows.map((row) => [label, ...row])),
  };
}

/** The whole team as one table, a row for each number of each week that is known, in the order of the page. */
export const teamSheet = (people: readonly PersonView[], language: string): Sheet =>
  together(people, ({ person }) => sheetWords(asSummary(person), language));

const peopleSheet = (people: readonly PersonView[]): NamedSheet => ({
  name: i18n.t('people.sheet'),
  head: [
    ...[i18n.t('people.person'), i18n.t('report.col_from'), i18n.t('report.col_to')],
    ...[i18n.t('report.col_days'), i18n.t('report.col_neutral'), i18n.t('people.why')],
    ...checkInParts.map((part) => i18n.t(`people.${part}`)),
  ],
  rows: people.map(({ person, week, reasons }) => [
    ...[person.label, week.from, week.to, week.worked, week.neutral],
    ...[reasons.map(reasonWords).join(' · ') || null, ...checkInParts.map((part) => person.checkIn[part] ?? null)],
  ]),
});

const qualitySheet = (people: readonly PersonView[], language: string): NamedSheet => ({
  name: i18n.t('report.quality'),
  head: [i18n.t('people.person'), i18n.t('report.col_note')],
  rows: people.flatMap((view) => {
    const { label, findings } = view.person;
    const sentences = [...qualityWords(view, language), ...findings.map((one) => findingWords(one, language))];
    return sentences.map((one) => [label, one]);
  }),
});

/** The whole team as a workbook: who they are, every number of every week, targets, and how sure all of it is. */
export function teamBook(people: readonly PersonView[], language: string): NamedSheet[] {
  const of = (kind: keyof typeof bookSheets): NamedSheet => ({
    name: i18n.t(`report.${kind}`),
    ...together(people, ({ person }) => bookSheets[kind](asSummary(person))),
  });
  return [peopleSheet(people), of('totals'), of('targets'), qualitySheet(people, language)];
}
