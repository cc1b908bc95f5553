import { readAs } from '../codecs/body';
import type { Ports } from './ports';
import { decoded } from './subject';

/** A result a page showed: ids as the page writes them. */
export interface ResultSeen {
  site: string;
  result: string;
  /** The address of the page. */
  url: string;
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

  const { metric, revision, after, selector, subject: where } = result;
  const texts = subjects.flatMap((text) => readAs(decoded(text), where.as) ?? []);
  const hashes = await Promise.all([...new Set(texts)].map((text) => ports.hash(place, text)));
  for (const subject of await ports.ledger.actedOn({ site: id, metrics: after, subjects: hashes })) {
    await ports.ledger.record({
      ...{ site: id, metric, subject, once: 'ever', n: 1, detector: name, revision, at: ports.now(), gestureAt: null },
      ...(asks === 'ask' ? { unsure: 'ask-first' as const } : {}),
      signals: [{ signal: 'seen', what: selector[0] ?? '', after: 0 }],
    });
  }
}
