import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { literalOf, matchRequest, requestRoles, rolesByOrigin } from '../../lib/detect/request';
import { sites } from '../../lib/sites/all';
import type { Case } from './feed';
import { rawOf } from './replay-ports';

const roles = requestRoles(sites);
const folder = 'tests/sites';

/** Every request of every case, as the browser would tell of it with and without its body. */
const seen = readdirSync(folder)
  .filter((name) => name.endsWith('.cases.json'))
  .flatMap((name) => (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { cases: Case[] }).cases)
  .flatMap(({ steps }) => steps)
  .flatMap(({ request }) => (request && URL.canParse(request.url) ? [request] : []))
  .flatMap(({ method, url, type = 'xhr' as const, body, headers }) => {
    const bare = { request: 'r', at: 0, method, url, type, tab: 1, frame: 0 };
    return [bare, { ...bare, raw: rawOf(body) }, ...(headers ? [{ ...bare, raw: rawOf(body), headers }] : [])];
  });

describe('what spares a request most comparisons', () => {
  it('loses no part any request of any case plays', () => {
    const rolesAt = rolesByOrigin(roles);
    const words = (some: typeof roles) => (one: (typeof seen)[number]) =>
      matchRequest(one, some).map(({ role }) => `${role.site.id} ${role.detector.id} ${role.index} ${role.part}`);
    let parts = 0;
    for (const one of seen.filter((_, index) => index % 7 === 0)) {
      const url = new URL(one.url);
      const isHome = rolesAt(url).some(({ site }) => site.pages.length && !site.ownDomain);
      // At a site's own host nobody has another site of their own.
      const all = isHome ? roles.filter(({ site }) => rolesAt(url).some((role) => role.site === site)) : roles;
      const whole = words(all)(one);
      expect(words([...rolesAt(url)])(one)).toEqual(whole);
      parts += whole.length;
    }
    expect(parts).toBeGreaterThan(500);
  });

  it.each([
    ['/api/v1/deals/:id', '/api/v1/deals/'],
    ['/a/:id([0-9]+)/close', '/close'],
    ['*/send', '/send'],
    ['/:db/', '/'],
    // What is not sure: nested groups, optional parts, escapes.
    ['/urn(%3A|:)li((a)|b)/x', ''],
    ['/deal{/:id}?/won', ''],
    ['/a\\+b', ''],
  ])('of %s it is %j', (path, literal) => {
    expect(literalOf(path)).toBe(literal);
  });

  it('is in every address a path fits', () => {
    const paths = new Set(roles.map(({ signal }) => signal.path));
    for (const path of paths) {
      const pattern = new URLPattern({ pathname: path });
      for (const { url } of seen.slice(0, 4000)) {
        const { pathname } = new URL(url);
        if (pattern.test({ pathname })) expect(pathname).toContain(literalOf(path));
      }
    }
  });
});
