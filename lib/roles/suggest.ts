import { templates } from './all';
import { areaSigns } from './area-signs';
import { type AreaName, areaNames, type Template } from './template';

/** An area a job description seems to mean. */
export interface Suggestion {
  area: Template['areas'][number];
  /** The template it is taken from: among those that have it, the one the text is most about. */
  template: Template;
  /** What in the text speaks for it. */
  found: string[];
}

/** More than these nobody answers for at once. */
const most = 5;

/** So short a sign is an abbreviation: the whole word, or the beginning of many others. */
const abbreviation = 3;

/** The words of a text that begin with a sign, one for each sign. */
const signsIn = (text: string, signs: readonly string[]): string[] =>
  signs.flatMap((sign) => {
    const rest = sign.length > abbreviation ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])';
    return text.match(new RegExp(`(?<![\\p{L}\\p{N}])${sign}${rest}`, 'iu')) ?? [];
  });

/**
 * The areas a job description seems to be about, the likeliest first. It is read here and nowhere else, and not kept.
 * @param text English or German
 */
export function suggestAreas(text: string): Suggestion[] {
  const flat = text.replaceAll(/\s+/g, ' ');
  const found = new Map<AreaName, string[]>(areaNames.map((name) => [name, signsIn(flat, areaSigns[name])]));
  const weight = (name: AreaName) => found.get(name)?.length ?? 0;
  const about = ({ areas }: Template) => areas.reduce((sum, { name }) => sum + weight(name), 0) / areas.length;
  const likeliest = templates.toSorted((a, b) => about(b) - about(a));
  return areaNames
    .filter((name) => weight(name) > 0)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .flatMap((name) => {
      const template = likeliest.find(({ areas }) => areas.some((area) => area.name === name));
      const area = template?.areas.find((one) => one.name === name);
      return template && area ? [{ area, template, found: found.get(name) ?? [] }] : [];
    });
}
