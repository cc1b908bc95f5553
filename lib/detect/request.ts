import { decode, holds } from '../codecs/body';
import type { Decoded, RawBody } from '../codecs/decoded';
import { headerBody } from '../codecs/header-body';
import { stageOf } from '../codecs/stage';
import type { CodecId, Detector, RequestSignal, RequestType, Rule, Site } from '../sites/site';
import { mostAtOnce } from './bulk';
import { rulesOf } from './rules';
import { isSitePage } from './site-page';

/** A request the browser is about to send, as the background sees it. */
export interface RequestSeen {
  /** The browser's own id of the request; it stays the same through redirects. */
  request: string;
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  url: string;
  type: RequestType;
  /** -1 for a request no tab sent, such as a site's own service worker. */
  tab: number;
  frame: number;
  initiator?: string;
  /** Null if the browser did not give it (a Blob). Absent from the listener that does not ask for bodies. */
  raw?: RawBody | null;
  /** Those a site file names, in small letters. Absent from the listeners that come before the headers are known. */
  headers?: Readonly<Record<string, string>>;
}

/** How a request ended: with a status, of a redirect its own and where it leads `to`; or not at all. */
export type RequestDone = { request: string; at: number } & ({ status: number; to?: string } | { failed: true });

/** What a signal of a site file is good for. Index -1 is the counting rule, the others follow (`rules.ts`). */
export interface Role {
  site: Site;
  detector: Detector;
  index: number;
  rule: Rule;
  part: 'trigger' | 'confirm' | 'refute';
  signal: RequestSignal;
}

/**
 * A request that plays a role, with what its address and body yield. `decoded` is null if the body is unreadable; of a
 * bulk act it is the first call, with all of them as its `batch`.
 */
export interface Match {
  role: Role;
  decoded: Decoded | null;
  groups: Record<string, string>;
}

/** Every part a request can play in the given sites, laid out once; none in a site that is counted by hand only. */
export function requestRoles(sites: readonly Site[]): Role[] {
  const counting = sites.filter(({ evidence }) => evidence !== 'manual');
  return counting.flatMap((site) =>
    site.detectors.flatMap((detector) =>
      rulesOf(detector).flatMap((rule, at) => {
        const parts = [
          ['trigger', [rule.trigger]],
          ['confirm', rule.confirm?.any ?? []],
          ['refute', rule.refute?.any ?? []],
        ] as const;
        return parts.flatMap(([part, signals]) =>
          signals
            .filter((signal) => signal.on === 'request')
            .map((signal): Role => ({ site, detector, index: at - 1, rule, part, signal })),
        );
      }),
    ),
  );
}

/** Whether a signal is about headers, which the browser tells only after a request's address and body. */
export const readsHeaders = ({ headers, bodyHeader }: RequestSignal): boolean =>
  headers !== undefined || bodyHeader !== undefined;

/** Names of all headers that signals of these sites are about, in small letters. */
export const headerNames = (sites: readonly Site[]): ReadonlySet<string> =>
  new Set(
    requestRoles(sites).flatMap(({ signal }) => [...Object.keys(signal.headers ?? {}), signal.bodyHeader ?? []].flat()),
  );

const literals = new Map<string, string>();

/**
 * A text that every address has which fits the path, the longest there is; '' where none is sure. To look for it costs a
 * fraction of matching, and nearly all paths of nearly all sites have nothing to do with a request.
 */
export function literalOf(path: string): string {
  const known = literals.get(path);
  if (known !== undefined) return known;
  const isPlain = !/[{\\]|\([^()]*\(/.test(path);
  const pieces = isPlain ? path.split(/:\w+(?:\([^)]*\))?[?+*]?|\([^)]*\)[?+*]?|\*/) : [];
  const sure = pieces.filter((piece) => /^[\w./$@~,;=-]+$/.test(piece)).sort((a, b) => b.length - a.length);
  const [longest = ''] = sure;
  literals.set(path, longest);
  return longest;
}

const patterns = new Map<string, URLPattern>();

/** A URLPattern for the path, compiled once. */
function pathPattern(pathname: string): URLPattern {
  const known = patterns.get(pathname) ?? new URLPattern({ pathname });
  patterns.set(pathname, known);
  return known;
}

/**
 * Matches an address against a signal's path and query.
 * @param prefix the path an own domain is bound below; undefined while the binding has not been looked up (any prefix)
 * @returns the named groups of the path, or null
 */
export function matchAddress(
  signal: Pick<RequestSignal, 'path' | 'query'>,
  url: URL,
  prefix?: string,
): Record<string, string> | null {
  if (prefix && !url.pathname.startsWith(`${prefix}/`)) return null;
  const pathname = url.pathname.slice(prefix?.length ?? 0);
  if (!pathname.includes(literalOf(signal.path))) return null;
  const pattern = pathPattern(prefix === undefined ? `*${signal.path}` : signal.path);
  const groups = pattern.exec({ pathname })?.pathname.groups;
  if (!groups) return null;
  const queryFits = Object.entries(signal.query ?? {}).every(([name, value]) =>
    [...url.searchParams].some(([key, given]) => fits(key, name) && fits(given, value)),
  );
  return queryFits ? (groups as Record<string, string>) : null;
}

const wildcards = new Map<string, RegExp>();

/** Whether a value is the wanted one; in what is wanted, `*` stands for any run of characters. */
function fits(given: string, wanted: string): boolean {
  if (!wanted.includes('*')) return given === wanted;
  const known = wildcards.get(wanted) ?? new RegExp(`^${wanted.split('*').map(RegExp.escape).join('.*')}$`, 's');
  wildcards.set(wanted, known);
  return known.test(given);
}

/** How many addresses are remembered at a time; a person works on a few dozen. */
const mostOrigins = 200;

/**
 * Tells of roles which can be of an address, and remembers it by its origin: those of the sites whose pages it is, else
 * those of software people host themselves, which may live anywhere.
 */
export function rolesByOrigin(roles: readonly Role[]): (url: URL) => readonly Role[] {
  const known = new Map<string, readonly Role[]>();
  const own = roles.filter(({ site }) => site.ownDomain);
  return (url) => {
    const found = known.get(url.origin);
    if (found) return found;
    if (known.size >= mostOrigins) known.clear();
    // Pages of a site are whole hosts: the contract of site files says so.
    const home = new Set(roles.map(({ site }) => site).filter((site) => isSitePage(site, new URL(url.origin))));
    const fit = home.size ? roles.filter(({ site }) => home.has(site)) : own;
    known.set(url.origin, fit);
    return fit;
  };
}

/**
 * The parts a request plays, told from the request alone: no storage is touched, so that the thousands of requests no
 * detector wants cost a few comparisons. Which site an own domain is bound to is checked afterwards by the caller.
 */
export function matchRequest(seen: RequestSeen, roles: readonly Role[]): Match[] {
  const url = new URL(seen.url);
  const bodies = new Map<string, Decoded | null>();
  const body = (codec: CodecId, header = '') => {
    const key = `${codec} ${header}`;
    const carried = seen.headers?.[header];
    const sent = carried === undefined ? (seen.raw ?? null) : headerBody(carried);
    const raw = codec === 'graphql' ? { ...sent, search: url.search } : sent;
    if (!bodies.has(key)) bodies.set(key, decode(codec, raw));
    return bodies.get(key) ?? null;
  };
  const homes = new Map<Site, boolean>();
  const isHome = (site: Site) => {
    const known = homes.get(site) ?? isSitePage(site, url);
    homes.set(site, known);
    return known;
  };
  return roles.flatMap((role) => {
    const { signal, site } = role;
    if (!isTold(signal, seen)) return [];
    if (signal.method !== seen.method || !(signal.types ?? ['xhr']).includes(seen.type)) return [];
    const atHome = isHome(site);
    if (!atHome && !site.ownDomain) return [];
    const groups = matchAddress(signal, url, atHome ? '' : undefined);
    if (!groups) return [];
    const decoded = signal.codec ? body(signal.codec, signal.bodyHeader) : null;
    const calls = (decoded?.batch ?? [decoded]).filter((call) => bodyFits(signal, call));
    const [first] = calls;
    // So many at once are one bulk act, to be asked about as one.
    if (first && role.part === 'trigger' && calls.length > mostAtOnce)
      return [{ role, decoded: { ...first, batch: calls.filter((call) => call !== null) }, groups }];
    return calls.map((call) => ({ role, decoded: call, groups }));
  });
}

/**
 * Whether the listener that saw the request is the one for such a signal, and the headers are as it wants them. Up to
 * three listeners may see one request: with its headers for the signals that are about some, with its body for those that
 * name a codec, and without for the rest.
 */
function isTold(signal: RequestSignal, { raw, headers }: RequestSeen): boolean {
  if (readsHeaders(signal) !== (headers !== undefined)) return false;
  if (!headers) return (signal.codec === undefined) === (raw === undefined);
  return Object.entries(signal.headers ?? {}).every(([name, wanted]) => {
    const given = headers[name];
    return given !== undefined && fits(given, wanted);
  });
}

/** In a body that could not be read nothing is there: it fits where nothing has to be. */
function bodyFits(signal: RequestSignal, decoded: Decoded | null): boolean {
  const { operation, where } = signal;
  if (operation && !operation.some((name) => fits(decoded?.operation ?? '', name))) return false;
  return !where || holds(decoded?.body, where, stageOf);
}
