import { MatchPattern } from '@webext-core/match-patterns';
import { describe, expect, it } from 'vitest';
import { createCounter } from '../../lib/detect/counter';
import { requestFilters } from '../../lib/detect/filters';
import type { Ports } from '../../lib/detect/ports';
import { matchAddress, matchRequest, type RequestSeen, requestRoles } from '../../lib/detect/request';
import { sites } from '../../lib/sites/all';
import { practiceSites } from '../workplace/practice/all';
import type { PracticeSite, Sent } from '../workplace/practice/practice-site';
import { rawOf } from './replay-ports';

/*
 * What no detector wants wakes nobody where its address tells, and where one endpoint serves all it is let go before
 * anything is looked up: of the many reads of a busy page none may cost the worker more than a comparison.
 */

const filters = requestFilters(sites).all.flatMap(({ urls, types }) =>
  types.includes('xhr') ? urls.map((url) => new MatchPattern(url)) : [],
);

const isSent = (one: object): one is Sent => 'to' in one;
const addressOf = (site: PracticeSite, { to }: Sent) => new URL(to.replaceAll('{new}', 'a1b2'), `https://${site.host}`);
const methodOf = ({ method = 'POST' }: Sent) => method;

/** What a practice site sends that does nothing: reads, polls, tracking, drafts. */
function idleOf({ pages }: PracticeSite): Sent[] {
  const acts = pages.flatMap((page) => page.acts).filter(({ counts, retracts }) => !counts && !retracts);
  const sent = [...pages.flatMap(({ noise = [] }) => noise), ...acts.flatMap(({ sends }) => sends.filter(isSent))];
  return sent.filter(({ by = 'xhr' }) => by === 'xhr');
}

/** A request as both listeners tell of it, the one without and the one with bodies. */
function seenOf(site: PracticeSite, sent: Sent): [RequestSeen, RequestSeen] {
  const url = addressOf(site, sent).href;
  const bare = { request: 'r', at: 0, method: methodOf(sent), url, type: 'xhr' as const, tab: 1, frame: 0 };
  const fields = Object.entries(sent.form ?? {}).map(([key, value]) => [key, [value]]);
  return [bare, { ...bare, raw: sent.form ? { form: Object.fromEntries(fields) } : rawOf(sent.body) }];
}

const roles = requestRoles(sites);

/**
 * Whether an address alone, without method and body, could be that of an act: on its own site, or of software that people
 * host themselves, which may live anywhere.
 */
const couldBe = (site: PracticeSite, url: URL): boolean =>
  roles.some(
    ({ site: { id, ownDomain }, signal }) =>
      (ownDomain || id === site.id) && matchAddress(signal, url, ownDomain ? undefined : '') !== null,
  );

describe.each(practiceSites.map((site) => [site.id, site] as const))('%s', (_, site) => {
  const idle = idleOf(site);

  it('wakes nobody for a read whose address tells that it is none', () => {
    const reads = idle.filter((sent) => methodOf(sent) === 'GET');
    const told = reads.filter((sent) => !couldBe(site, addressOf(site, sent)));
    const waking = told.filter((sent) => filters.some((filter) => filter.includes(addressOf(site, sent).href)));
    expect(waking.map(({ to }) => to)).toEqual([]);
  });

  it('looks nothing up for what no detector wants', async () => {
    const touched: string[] = [];
    const ports = new Proxy({ sites } as Ports, {
      get: (target, name) => {
        if (name === 'sites') return target.sites;
        touched.push(String(name));
        throw new Error(`${String(name)} was looked up`);
      },
    });
    const counter = createCounter(ports);
    for (const sent of idle) {
      const [bare, whole] = seenOf(site, sent);
      if ([bare, whole].some((seen) => matchRequest(seen, roles).length)) continue;
      await counter.request(bare);
      await counter.request(whole);
    }
    expect(touched).toEqual([]);
  });
});
