import { i18n } from '#i18n';
import type { Sheet } from '@/lib/share/csv-file';
import type { Person } from '@/lib/share/merge';
import type { PersonView } from '@/lib/state/people-order';
import { daySpan } from '@/lib/text/day';
import { metricName } from './metric-name';
import { markWords, valueWords } from './pace-words';
import { reasonWords, workedWords } from './people-words';
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

/** The whole team as one table, a row for each number of each week that is known, in the order of the page. */
export function teamSheet(people: readonly PersonView[], language: string): Sheet {
  const sheets = people.map(({ person }) => ({ label: person.label, sheet: sheetWords(asSummary(person), language) }));
  return {
    head: [i18n.t('people.person'), ...(sheets[0]?.sheet.head ?? [])],
    rows: sheets.flatMap(({ label, sheet }) => sheet.rows.map((row) => [label, ...row])),
  };
}

/** The team's last weeks as a text for one mail: of each whether they need help, their main targets, need and win. */
export function teamText(people: readonly PersonView[], today: string, language: string): string {
  const blocks = people.map(({ person, week, headlines, reasons }) => {
    const { need, well } = person.checkIn;
    return [
      `${person.label}, ${daySpan(week, today, language)} (${workedWords(week, language)})`,
      ...(reasons.length > 0 ? [reasons.map(reasonWords).join(' · ')] : []),
      ...headlines.map(({ metric, currency, done, due, mark }) => {
        const of = { metric, ...(currency === undefined ? {} : { currency }) };
        const say = (value: number) => valueWords(value, of, language);
        const numbers =
          done === null ? i18n.t('people.not_known') : i18n.t('pace.of', { done: say(done), target: say(due) });
        return `- ${metricName(metric, 2)}: ${numbers}${mark ? ` (${markWords(mark)})` : ''}`;
      }),
      ...(need ? [`- ${i18n.t('people.need')}: ${need}`] : []),
      ...(well ? [`- ${i18n.t('people.well')}: ${well}`] : []),
    ].join('\n');
  });
  return `${[i18n.t('people.title'), ...blocks].join('\n\n')}\n`;
}
