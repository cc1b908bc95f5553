import { areaNames } from '@/lib/roles/template';
import type { Area } from '@/lib/target';
import type { Wanted } from './target-changes';

/** What a person says of an area, as typed. */
export interface TypedArea {
  name: string;
  why: string;
  who: string;
  lens: Area['lens'];
}

/** The longest name of an area, and the longest that can be said of it. */
export const longest = { name: 120, words: 500 };

/** A name of the person's own. The ids of templates' areas stand for their words, so a name is not one of them. */
function ownName(name: string): string {
  const own = name.trim().slice(0, longest.name);
  return (areaNames as readonly string[]).includes(own) ? own.charAt(0).toUpperCase() + own.slice(1) : own;
}

/**
 * What is agreed with other words for one area; its results, actions and targets stay.
 * @param place of the area, from 0
 * @returns null where the name is missing, or another area has it
 */
export function withWords(before: Wanted, place: number, { name, why, who, lens }: TypedArea): Wanted | null {
  const { areas } = before.role;
  const area = areas[place];
  const own = ownName(name);
  const isTaken = areas.some((other, at) => at !== place && other.name.toLowerCase() === own.toLowerCase());
  if (!area || own === '' || isTaken) return null;
  const [because, whom] = [why.trim().slice(0, longest.words), who.trim().slice(0, longest.words)];
  const said: Area = {
    ...{ name: own, lens, results: area.results, pairs: area.pairs },
    ...(because ? { why: because } : {}),
    ...(whom ? { who: whom } : {}),
  };
  return { ...before, role: { ...before.role, areas: areas.with(place, said) } };
}
