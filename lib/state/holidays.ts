import { countries } from 'virtual:holidays';
import { type Country, firstYear, type Known, lastYear } from '@/holidays/shape';
import type { Region } from '@/lib/browser/work';
import type { OffDay } from '@/lib/target';

/** A country people can choose, as its language calls it. */
export interface Choice {
  code: string;
  name: string;
}

/** The countries whose holidays are known, by name. */
export function countryChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return Object.keys(countries)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** What is off in a country; null where it is none we know, such as one of a later version. */
export const loadCountry = async (code: string): Promise<Country | null> =>
  (await countries[code]?.())?.default ?? null;

/** A name in the first of the person's languages that has one, else in the country's own. */
export function nameIn(names: Readonly<Record<string, string>>, languages: readonly string[]): string {
  const wanted = languages.map((tag) => tag.split('-')[0] ?? '').find((tag) => tag in names);
  return (wanted ? names[wanted] : Object.values(names)[0]) ?? '';
}

/** Whether a holiday is one in a state, or in the whole country. */
const holdsIn = ({ in: states, bank }: Known, region: Region): boolean =>
  (!bank || region.bank) && (!states || states.includes(region.state ?? ''));

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place);

/** What one entry says in full: every year its day. */
const datesOf = (on: string): string[] => (on.length > 5 ? [on] : years.map((year) => `${year}-${on}`));

/**
 * All holidays of a region in the years that are known, in order. Where two fall on one day, it is one day off, as long
 * as the longer of them.
 * @param languages the person's, the dearest first
 */
export function holidaysOf(country: Country, region: Region, languages: readonly string[]): OffDay[] {
  const found = new Map<string, OffDay>();
  for (const row of country.rows.filter((one) => holdsIn(one, region))) {
    const [name, share] = [nameIn(row.names, languages), row.half ? 0.5 : 1];
    for (const day of row.on.flatMap(datesOf)) {
      const there = found.get(day);
      if (!there || there.share < share) found.set(day, { day, kind: 'holiday', share, name });
    }
  }
  return [...found.values()].sort((a, b) => a.day.localeCompare(b.day));
}
