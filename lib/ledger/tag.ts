import type { Row } from '../event';
import { type TagId, tagIds, tagsAmong } from '../tags';
import { addToDays, changesFrom } from './days';
import type { Ledger } from './open';
import { ordinal } from './state';
import { type Moment, toldOf, writeRows } from './write';

const isTag = (word: string): boolean => (tagIds as readonly string[]).includes(word);

/** The ledger's own words on an event, and the tags it bears after the rows that tagged it; undefined if neither. */
export function tagsNow({ tags }: Row, tagged: readonly Row[]): string[] | undefined {
  const last = tagged.at(-1);
  if (!last) return tags;
  const words = [...(tags ?? []).filter((word) => !isTag(word)), ...(last.tags ?? [])];
  return words.length ? words : undefined;
}

/** The key of the row that tagged an event for the first, second, ... time: `place` from 0. */
export const tagKey = (id: string, place: number): string => `${id}|tag|${ordinal(place)}`;

/** A row that says which tags an event bears from now on, to be the next after those there are. */
function tagRow(event: Row, tagged: readonly Row[], { at, offset }: Moment, tags: TagId[]): Row {
  const { metric, site } = event;
  const key = tagKey(event.id, tagged.length);
  return {
    ...{ id: key, key, kind: 'tag', at: Math.round(at), offset, metric, site, n: 0, of: event.id },
    ...(tags.length ? { tags } : {}),
  };
}

/**
 * Says which tags an event bears from now on. Those its metric cannot bear are left out, and nothing is written where it
 * bears them already. No number changes; that the day's acts are others than before is noted on it.
 * @returns the event's id, or null if there is none
 * @throws LedgerClosed when the ledger cannot be written
 */
export function setTags(ledger: Ledger, id: string, tags: readonly string[], when: Moment): Promise<string | null> {
  return writeRows(ledger, async () => {
    const event = await ledger.events.get(id);
    if (!event || event.of !== undefined) return null;
    const { about, tagged } = await toldOf(ledger, id);
    const before = tagsAmong(event.metric, tagsNow(event, tagged));
    const after = tagsAmong(event.metric, tags);
    if (before.join() !== after.join()) {
      await ledger.events.add(tagRow(event, tagged, when, after));
      await addToDays(ledger, changesFrom(event, about, about), when.dayStart);
    }
    return id;
  });
}
