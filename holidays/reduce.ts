import Holidays, { type HolidaysTypes } from 'date-holidays';
import { type Country, firstYear, type Known, lastYear } from './shape.ts';

/** The library's own words for some languages, and what everybody else calls them. */
const tags: Readonly<Record<string, string>> = { cz: 'cs', jp: 'ja', ge: 'ka' };
/** Days that depend on when the new moon is seen; what is worked out may be a day off. */
const byMoon = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al/;

type Names = Readonly<Record<string, string>>;
/** What the library knows about the rules of one region, by rule. */
type Rules = Readonly<Record<string, { name?: Names } | undefined>>;

const baseOf = (language: string): string => language.split('-')[0] ?? language;

/** What a day is called in the country's own languages, in English and in German, the first of the country first. */
function namesOf(all: Names | undefined, languages: readonly string[], fallback: string): Names {
  const names = new Map<string, string>();
  for (const language of [...languages, 'en', 'de']) {
    const [name, tag] = [all?.[language] ?? all?.[baseOf(language)], tags[language] ?? baseOf(language)];
    if (name && !names.has(tag)) names.set(tag, name);
  }
  return names.size > 0 ? Object.fromEntries(names) : { '': fallback };
}

/** The days one entry covers. Some begin at sunset the day before; that evening is nobody's working time. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const hours = (end.getTime() - start.getTime()) / 3_600_000;
  // An hour or two may be lacking where the clocks change.
  const length = Math.max(1, Math.floor((hours + 2) / 24));
  return Array.from({ length }, (_, days) => first.add({ days }).toString());
}

/** From noon on it is half a day. */
const isHalf = ({ date }: HolidaysTypes.Holiday): boolean => Number(date.slice(11, 13)) >= 12;

/** Things by what they have in common; Node has no `Map.groupBy` before 21. */
function grouped<T>(things: Iterable<T>, by: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(by(thing));
    if (group) group.push(thing);
    else groups.set(by(thing), [thing]);
  }
  return groups;
}

/** Dates that come every year on the same day are said once. */
function shortened(days: readonly string[]): string[] {
  const perDay = grouped(days, (day) => day.slice(5));
  const years = lastYear - firstYear + 1;
  return [...perDay].flatMap(([day, on]) => (on.length === years ? [day] : on)).sort();
}

/** One day off in one region. */
interface Entry {
  known: Omit<Known, 'on' | 'in'>;
  day: string;
  /** The library's rule it comes from. */
  rule: string;
  /** '' for the country as a whole. */
  region: string;
}

/** Everything that is off in one region (null: what holds in the whole country), day by day. */
function* entriesOf(code: string, state: string | null): Generator<Entry> {
  const calendar = state ? new Holidays(code, state) : new Holidays(code);
  const rules = (calendar as unknown as { holidays: Rules }).holidays;
  const languages = calendar.getLanguages();
  for (let year = firstYear; year <= lastYear; year++) {
    for (const entry of calendar.getHolidays(year)) {
      if (entry.type !== 'public' && entry.type !== 'bank') continue;
      const names = namesOf(rules[entry.rule]?.name, languages, entry.name);
      const half = isHalf(entry) ? { half: true as const } : {};
      const known = { names, ...half, ...(entry.type === 'bank' ? { bank: true as const } : {}) };
      for (const day of daysOf(entry)) yield { known, day, rule: entry.rule, region: state ?? '' };
    }
  }
}

/** Holidays of which the library has a table of dates, not a rule, and the table ends before our years do. */
function endsOf(entries: readonly Entry[]): NonNullable<Country['ends']> {
  const tables = grouped(
    entries.filter(({ rule }) => /^\d{4}-/.test(rule)),
    ({ known }) => JSON.stringify(known.names),
  );
  return [...tables.values()].flatMap((entriesOfOne) => {
    const years = new Set(entriesOfOne.map(({ day }) => Number(day.slice(0, 4))));
    const year = Math.max(...years);
    const [first] = entriesOfOne;
    return first && years.size > 1 && year < lastYear ? [{ names: first.known.names, year }] : [];
  });
}

/** What is off in one country and its states in the years we know, nothing of it said twice. @param code ISO 3166 */
export function reduce(code: string): Country {
  const states = new Holidays().getStates(code) ?? {};
  const regions = [null, ...Object.keys(states)];
  const entries = regions.flatMap((region) => [...entriesOf(code, region)]);
  const rows = [...grouped(entries, ({ known }) => JSON.stringify(known)).values()].flatMap((ofOne) => {
    const where = [...grouped(ofOne, ({ day }) => day)].map(([day, all]) => ({
      day,
      in: [...new Set(all.map(({ region }) => region))],
    }));
    return [...grouped(where, (one) => one.in.join()).values()].map((alike): Known => {
      const list = alike[0]?.in ?? [];
      const on = shortened(alike.map(({ day }) => day));
      return { ...(ofOne[0] as Entry).known, on, ...(list.length === regions.length ? {} : { in: list }) };
    });
  });
  const ends = endsOf(entries);
  const moon = entries.some(({ rule }) => byMoon.test(rule));
  return { states, rows, ...(ends.length > 0 ? { ends } : {}), ...(moon ? { moon: true as const } : {}) };
}
