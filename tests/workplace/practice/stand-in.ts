import { join } from 'node:path';
import { type Call, html, json, type Log, type Reply, redirect, type StandIn } from '../call.ts';
import { delayOf, failure } from '../failures.ts';
import { shell } from '../shell.ts';
import type { Act, PracticePage, PracticeSite, Sent } from './practice-site.ts';

/** Where any host has the window that sends messages; what it sends stands behind the hash. */
const messenger = '/practice-message';

/** Serves a practice site: its pages, and an answer to each request one of its acts or its noise can send. */
export function standIn(site: PracticeSite, log: Log): StandIn {
  const acts = site.pages.flatMap((page) => page.acts);
  const requests = acts.flatMap((act) =>
    act.sends.flatMap((sent, at) => ('message' in sent ? [] : [{ act, sent, does: at === (act.deed ?? 0) }])),
  );
  const noise = site.pages.flatMap((page) => page.noise ?? []);
  const hosts = hostsOf(site, [...requests.map(({ sent }) => sent), ...noise]);

  const answer = (call: Call): Reply | null => {
    const page = call.method === 'GET' && site.pages.find(({ path }) => isAt(path, call));
    if (page) return practicePage(site, page);
    if (call.path === messenger) return html(sendsMessage);
    const found = requests.find(({ sent }) => isOf(sent, call));
    if (!found) return noise.some((sent) => isOf(sent, call)) ? ok({}) : null;
    const mode = call.from.get('mode') ?? 'ok';
    const failed = found.does ? failure(mode) : null;
    const refused = found.does && mode === 'refused';
    if (found.does) tell(site, found.act, newIn(found.sent, call), !failed && !refused, log);
    const reply = failed ?? (refused ? said(found.act.refused?.body ?? {}) : ok(found.sent));
    return found.does ? { ...reply, delay: delayOf(mode, call.from) } : reply;
  };

  const serves = (host: string, secure: boolean) => secure && hosts.has(host);
  return { id: site.id, client: join(import.meta.dirname, '../client'), serves, answer };
}

/** Its own host, and those its requests and messages come from. */
function hostsOf(site: PracticeSite, sent: readonly Sent[]): Set<string> {
  const others = sent.flatMap(({ to }) => (to.startsWith('https:') ? [new URL(to).hostname] : []));
  const windows = site.pages
    .flatMap(({ acts }) => acts)
    .flatMap(({ sends }) => sends.flatMap((one) => ('message' in one ? [new URL(one.from).hostname] : [])));
  return new Set([site.host, ...others, ...windows]);
}

/** A page's address may say more than the data does: how its server behaves. */
function isAt(page: string, { path, query }: Call): boolean {
  const { pathname, searchParams } = new URL(page, 'https://practice');
  return pathname === path && [...searchParams].every(([name, value]) => query.get(name) === value);
}

const addressOf = ({ path, query }: Call) => (query.size ? `${path}?${query}` : path);

/** A text of the data as a pattern: what stands for a fresh id is its group. */
function matcher(text: string, rest = ''): RegExp {
  const literal = text.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&').replaceAll('\\{new\\}', '([\\w-]+)');
  return new RegExp(`^${literal}${rest}$`);
}

const pathOf = ({ to }: Sent) => {
  const url = new URL(to.replaceAll('{new}', 'NEW'), 'https://practice');
  const { pathname, searchParams } = url;
  return (searchParams.size ? `${pathname}?${searchParams}` : pathname).replaceAll('NEW', '{new}');
};

/** Bodies are told apart where several acts share an address; of forms the fields are there, in any order. */
function isOf(sent: Sent, call: Call): boolean {
  if ((sent.method ?? 'POST') !== call.method || !matcher(pathOf(sent)).test(addressOf(call))) return false;
  if (sent.form && sent.multipart)
    return Object.entries(sent.form).every(
      ([key, value]) => call.body.includes(`name="${key}"`) && (value.includes('{new}') || call.body.includes(value)),
    );
  if (sent.form) {
    const fields = new URLSearchParams(call.body);
    return Object.entries(sent.form).every(([key, value]) => matcher(value).test(fields.get(key) ?? ''));
  }
  if (sent.body === undefined) return true;
  return matcher(written(sent.body)).test(call.body);
}

const written = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));

/** The fresh id of this press, where its request bears one. */
function newIn(sent: Sent, call: Call): string {
  const texts: [string, string][] = [
    [pathOf(sent), addressOf(call)],
    [written(sent.body ?? ''), call.body],
  ];
  for (const [text, said] of texts) {
    const found = text.includes('{new}') && matcher(text).exec(said)?.[1];
    if (found) return found;
  }
  const fields = new URLSearchParams(call.body);
  for (const [key, value] of Object.entries(sent.form ?? {}))
    if (value.includes('{new}')) return matcher(value).exec(fields.get(key) ?? '')?.[1] ?? '';
  return '';
}

function tell(site: PracticeSite, act: Act, fresh: string, done: boolean, log: Log): void {
  const subjectOf = (subject: string) => subject.replaceAll('{new}', fresh);
  for (const { metric, subject } of act.counts ?? [])
    log.sent({ site: site.id, metric, subject: subjectOf(subject), ok: done });
  if (done)
    for (const { metric, subject } of [...(act.retracts ?? []), ...(act.undoes ?? [])])
      log.retracted({ site: site.id, metric, subject: subjectOf(subject), ok: true });
}

function ok({ leads, answer: { status = 200, body = {} } = {} }: Partial<Sent>): Reply {
  if (leads) return redirect(leads);
  return status === 204 ? { status } : { ...said(body), status };
}

const said = (body: unknown): Reply => (typeof body === 'string' ? html(body) : json(body));

function practicePage(site: PracticeSite, page: PracticePage): Reply {
  const links = Object.fromEntries(site.pages.map(({ title, path }) => [title, path]));
  const body = `<main><h1>${site.name}</h1>${page.markup ?? ''}<div id="acts" class="row"></div><div id="shown"></div></main>`;
  const { acts, noise = [] } = page;
  const scripts = ['/workplace/shared/acts.js'];
  return html(
    shell({ title: `${site.name}: ${page.title}`, lang: 'en', links, body, data: { acts, noise, messenger }, scripts }),
  );
}

/** The window of a phone, for example: it sends the page around it what stands behind its hash. */
const sendsMessage = `<!doctype html><meta charset="utf-8"><title>Practice</title><script>
if (location.hash) parent.postMessage(JSON.parse(decodeURIComponent(location.hash.slice(1))), '*');
</script>`;
