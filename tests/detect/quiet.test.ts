import { MatchPattern } from '@webext-core/match-patterns';
import { describe, expect, it } from 'vitest';
import { createCounter } from '../../lib/detect/counter';
import { requestFilters } from '../../lib/detect/filters';
import type { Ports } from '../../lib/detect/ports';
import { matchRequest, type RequestSeen, requestRoles } from '../../lib/detect/request';
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

/** Reads, polls and tracking of a practice site, and those of its requests that do something. */
function requestsOf(site: PracticeSite) {
  const acts = site.pages.flatMap((page) => page.acts);
  const doing = acts.filter(({ counts, retracts }) => counts || retracts);
  const idle = acts.filter((act) => !doing.includes(act));
  const sentBy = (some: typeof acts) => some.flatMap(({ sends }) => sends.filter(isSent));
  const noise = site.pages.flatMap(({ noise = [] }) => noise);
  return { doing: sentBy(doing), idle: [...noise, ...sentBy(idle)].filter(({ by = 'xhr' }) => by === 'xhr') };
}

/** A request as both listeners tell of it, the one without and the one with bodies. */
function seenOf(site: PracticeSite, sent: Sent): [RequestSeen, RequestSeen] {
  const url = addressOf(site, sent).href;
  const bare = { request: 'r', at: 0, method: methodOf(sent), url, type: 'xhr' as const, tab: 1, frame: 0 };
  const fields = Object.entries(sent.form ?? {}).map(([key, value]) => [key, [value]]);
  return [bare, { ...bare, raw: sent.form ? { form: Object.fromEntries(fields) } : rawOf(sent.body) }];
}

describe.each(practiceSites.map((site) => [site.id, site] as const))('%s', (_, site) => {
  const { doing, idle } = requestsOf(site);
  const busy = new Set(doing.map((sent) => addressOf(site, sent).pathname));

  it('wakes nobody for a read whose address tells that it is none', () => {
    const reads = idle.filter((sent) => methodOf(sent) === 'GET');
    const told = reads.filter((sent) => !busy.has(addressOf(site, sent).pathname));
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
    const roles = requestRoles(sites);
    for (const sent of idle) {
      const [bare, whole] = seenOf(site, sent);
      if ([bare, whole].some((seen) => matchRequest(seen, roles).length)) continue;
      await counter.request(bare);
      await counter.request(whole);
    }
    expect(touched).toEqual([]);
  });
});
