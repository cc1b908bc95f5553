import { readAs } from '../codecs/body';
import type { Result } from '../sites/site';
import { inGroup, sharedOf } from './group';
import type { Place, Ports } from './ports';
import { decoded } from './subject';

/** A result a page showed: ids as the page writes them. */
export interface ResultSeen {
  site: string;
  result: string;
  /** The address of the page. */
  url: string;
  /** Where a result goes by several names, each is all of them in the order of the site file, with a blank between. */
  subjects: readonly string[];
}

/**
 * Credits a result to those of the subjects this person acted on, each once and for ever, on the day it is seen. Of all
 * others nothing is kept, not even that they were seen.
 */
export async function creditResult(ports: Ports, { site: id, result: name, url, subjects }: ResultSeen): Promise<void> {
  // A page speaks for the site it belongs to and for no other.
  const place = await ports.place(url);
  const site = ports.sites.find((one) => one.id === place?.site);
  const result = site?.results?.find((one) => one.id === name);
  if (!place || !result || place.site !== id || (await ports.paused())) return;
  const asks = result.ask ? ((await ports.habit(id, name)) ?? 'ask') : 'always';
  if (asks === 'never') return;

  const { metric, revision, selector } = result;
  for (const subject of await creditedTo(ports, place, result, subjects)) {
    await ports.ledger.record({
      ...{ site: id, metric, subject, once: 'ever', n: 1, detector: name, revision, at: ports.now(), gestureAt: null },
      ...sharedOf(ports.sites, id, result.group, { alike: [subject], within: Number.POSITIVE_INFINITY }),
      ...(asks === 'ask' ? { unsure: 'ask-first' as const } : {}),
      signals: [{ signal: 'seen', what: selector[0] ?? '', after: 0 }],
    });
  }
}

/** The hashed subjects it is credited to: of those shown, or of the acts it answers. */
async function creditedTo(ports: Ports, place: Place, result: Result, shown: readonly string[]): Promise<string[]> {
  const { metric, group, after: metrics, subject } = result;
  const { site } = place;
  if (subject.from !== 'towards') {
    const texts = shown.flatMap((text) => readAs(decoded(text), subject.as) ?? []);
    const known = group ? inGroup(group) : place;
    const subjects = await Promise.all([...new Set(texts)].map((text) => ports.hash(known, text)));
    return ports.ledger.actedOn({ ...(group ? {} : { site }), metrics, subjects });
  }
  const credited: string[] = [];
  for (const text of shown) {
    const given = text.split(' ');
    const [first = null, ...more] = subject.names.map(({ as }, index) => readAs(decoded(given[index] ?? ''), as));
    if (first === null) continue;
    const names = [first, ...more.filter((name) => name !== null)];
    const towards = await Promise.all(names.map((name) => ports.hash(place, name)));
    const answered = await ports.ledger.answered({ site, metrics, answer: metric, towards });
    if (answered !== null) credited.push(answered);
  }
  return credited;
}
