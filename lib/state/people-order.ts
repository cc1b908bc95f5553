import type { Person, PersonWeek } from '@/lib/share/merge';
import type { SummaryTarget } from '@/lib/summary';

/** Why somebody stands where they stand among the others. */
export type Reason =
  | { why: 'asks' }
  | { why: 'behind'; metric: string; far: boolean }
  | { why: 'stuck' }
  | { why: 'late' }
  | { why: 'files' };

/** Somebody with what a row says of them. */
export interface PersonView {
  person: Person;
  /** The last week they sent. */
  week: PersonWeek;
  /** The one or two targets shown first. */
  headlines: readonly SummaryTarget[];
  /** Why they need somebody's help or word, the gravest first; empty where nothing speaks for it. */
  reasons: readonly Reason[];
  /** What their weeks came to in one metric; null where there is none to show. */
  trend: Trend | null;
}

/** One metric over the weeks that are known, those in between that are not among them. */
export interface Trend {
  metric: string;
  /** Oldest first; null where nothing is known of a week. */
  weeks: readonly { from: string; to: string; value: number | null }[];
}

/** The most weeks a trend shows: a quarter. */
const longest = 13;

const grave: readonly Reason['why'][] = ['asks', 'behind', 'stuck', 'late', 'files'];

/** The gravest first: what they ask for, far behind, behind, stuck, not sent yet, something about their files. */
function rankOf({ reasons: [first] }: Pick<PersonView, 'reasons'>): number {
  if (!first) return 99;
  return grave.indexOf(first.why) * 2 + (first.why === 'behind' && !first.far ? 1 : 0);
}

/**
 * People, who needs help first. Nobody is ranked by numbers: who needs nothing stands in the order of the alphabet.
 * @param today YYYY-MM-DD
 * @param language says how names are ordered
 */
export function peopleInOrder(people: readonly Person[], today: string, language: string): PersonView[] {
  const begun = people.flatMap(({ weeks }) => weeks.filter(({ from }) => from <= today).at(-1)?.monday ?? []);
  // A clock that runs ahead makes nobody late.
  const newest = begun.sort().at(-1) ?? '';
  const views = people.flatMap((person): PersonView[] => {
    const week = person.weeks.at(-1);
    return week ? [viewOf(person, week, newest)] : [];
  });
  const { compare } = new Intl.Collator(language);
  const { compare: byId } = new Intl.Collator('en');
  return views.sort(
    (a, b) => rankOf(a) - rankOf(b) || compare(a.person.label, b.person.label) || byId(a.person.id, b.person.id),
  );
}

function viewOf(person: Person, week: PersonWeek, newest: string): PersonView {
  const headlines = person.targets.slice(0, 2);
  return {
    person,
    week,
    headlines,
    reasons: reasonsOf(person, week, headlines, newest),
    trend: trendOf(person, headlines),
  };
}

function reasonsOf(person: Person, week: PersonWeek, headlines: readonly SummaryTarget[], newest: string): Reason[] {
  const { need = '', stuck = '' } = person.checkIn;
  const reasons: Reason[] = need.trim() === '' ? [] : [{ why: 'asks' }];
  // A week of which no day counted says nothing about the person.
  if (week.worked > week.neutral) {
    for (const { metric, mark } of headlines) {
      if (mark === 'far-behind' || mark === 'missed') reasons.push({ why: 'behind', metric, far: true });
      if (mark === 'behind') reasons.push({ why: 'behind', metric, far: false });
    }
  }
  if (stuck.trim() !== '') reasons.push({ why: 'stuck' });
  if (week.monday < newest) reasons.push({ why: 'late' });
  if (person.findings.some(({ what }) => what !== 'devices')) reasons.push({ why: 'files' });
  return reasons.sort((a, b) => rankOf({ reasons: [a] }) - rankOf({ reasons: [b] }));
}

function trendOf({ weeks }: Person, headlines: readonly SummaryTarget[]): Trend | null {
  const counted = new Set(weeks.flatMap(({ totals }) => totals.map(({ metric }) => metric)));
  const most = weeks.at(-1)?.totals.toSorted((a, b) => b.n - a.n)[0]?.metric;
  const metric = headlines.find((target) => counted.has(target.metric))?.metric ?? most;
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  if (metric === undefined || !first || !last) return null;
  const byMonday = new Map(weeks.map((week) => [week.monday, week]));
  const known: { from: string; to: string; value: number | null }[] = [];
  for (let at = Temporal.PlainDate.from(last.monday); known.length < longest; at = at.subtract({ days: 7 })) {
    const monday = at.toString();
    if (monday < first.monday) break;
    const week = byMonday.get(monday);
    const value = week?.totals.filter((one) => one.metric === metric).reduce((sum, { n }) => sum + n, 0);
    known.unshift({ from: week?.from ?? monday, to: week?.to ?? at.add({ days: 6 }).toString(), value: value ?? null });
  }
  return { metric, weeks: known };
}
