import { join } from 'node:path';
import { at, type Call, json, type Log, parsed, type Reply, type StandIn } from '../call.ts';
import { delayOf, failure } from '../failures.ts';
import { frontPage } from '../front-page.ts';
import { freshParties, freshSales, type Sale } from './records.ts';

/** Errors travel inside an answer that is 200 all the same. */
type Outcome = { result: unknown } | { error: [string, unknown] };

const refused = (title: string, text: string): Outcome => ({ error: ['UserError', [title, text, null]] });
const missing = refused('Value required', 'The invoice address of the customer is missing.');
const byMode = refused('Not allowed', 'The practice server was told to refuse.');
const unknown: Outcome = { error: ['UserError', ['Unknown', 'No such record.', null]] };

const decimal = (minor: number) => ({ __class__: 'Decimal', decimal: (minor / 100).toFixed(2) });

/** Some path or none; the CRM can be asked for below any. */
const page = /^\/([a-z0-9-]+\/)*$/;
const endpoint = /^\/([a-z0-9-]+\/)*practice\/$/;

/** A practice CRM in Tryton's manner: one endpoint, every answer 200, a record read again after each change. */
export function tryton(log: Log): StandIn {
  const sales = freshSales();
  const parties = freshParties();
  const waved = new Set<number>();

  const tell = (metric: string, sale: Sale, ok: boolean) =>
    log.sent({
      ...{ site: 'tryton', metric, subject: String(sale.id), ok },
      ...(metric === 'deal-won' ? { amount: sale.total, currency: 'EUR' } : {}),
    });

  const quote = (sale: Sale): Outcome => {
    // A step that does not fit the state is passed over in silence, as in the original.
    if (sale.state !== 'draft') return { result: null };
    const warns = sale.hitch === 'warning' && !waved.has(sale.id);
    const ok = sale.hitch !== 'address' && !warns;
    tell('proposal-sent', sale, ok);
    if (warns) return { error: ['UserWarning', [`sale,${sale.id}`, 'The customer has open invoices.', null]] };
    if (!ok) return missing;
    sale.state = 'quotation';
    sale.number ??= `S-${100 + sale.id}`;
    return { result: null };
  };

  const confirm = (sale: Sale): Outcome => {
    if (sale.state !== 'quotation') return { result: null };
    tell('deal-won', sale, true);
    sale.state = 'processing';
    return { result: null };
  };

  const draft = (sale: Sale): Outcome => {
    if (sale.state !== 'quotation') return { result: null };
    log.retracted({ site: 'tryton', metric: 'proposal-sent', subject: String(sale.id), ok: true });
    sale.state = 'draft';
    return { result: null };
  };

  const acts: Record<string, [metric: string, act: (sale: Sale) => Outcome]> = {
    'model.sale.sale.quote': ['proposal-sent', quote],
    'model.sale.sale.confirm': ['deal-won', confirm],
    'model.sale.sale.draft': ['', draft],
  };

  const create = (records: unknown): Outcome => {
    const ids = (Array.isArray(records) ? records : []).map((record: unknown) => {
      const party = { id: parties.length + 1, name: String(at(record, 'name') ?? '') };
      parties.push(party);
      log.sent({ site: 'tryton', metric: 'contact-added', subject: String(party.id), ok: true });
      return party.id;
    });
    return { result: ids };
  };

  const shown = ({ total, hitch: _, ...sale }: Sale) => ({
    ...sale,
    total_amount: decimal(total),
    'currency.': { rec_name: 'Euro', symbol: '€' },
  });
  const pick = (all: readonly { id: number }[], ids: unknown) =>
    all.filter(({ id }) => (ids as unknown[])?.includes?.(id));

  const call = (method: string, params: unknown, mode: string): Outcome => {
    const found = acts[method];
    if (found) {
      const [metric, act] = found;
      const sale = sales.find(({ id }) => id === at(params, 0, 0));
      if (!sale) return unknown;
      if (mode !== 'refused') return act(sale);
      if (metric) tell(metric, sale, false);
      return byMode;
    }
    if (method === 'model.party.party.create') return mode === 'refused' ? byMode : create(at(params, 0));
    if (method === 'model.sale.sale.search') return { result: sales.map(({ id }) => id) };
    if (method === 'model.party.party.search') return { result: parties.map(({ id }) => id) };
    if (method === 'model.sale.sale.read')
      return { result: pick(sales, at(params, 0)).map((sale) => shown(sale as Sale)) };
    if (method === 'model.party.party.read') return { result: pick(parties, at(params, 0)) };
    if (method === 'model.res.user.warning.create') waved.add(Number(String(at(params, 0, 0, 'name')).split(',')[1]));
    return { result: method.endsWith('search_count') ? 0 : null };
  };

  const answer = ({ method, path, body, from }: Call): Reply | null => {
    if (method === 'GET' && page.test(path)) return frontPage();
    if (method !== 'POST' || !endpoint.test(path)) return null;
    const said = parsed(body);
    const operation = String(at(said, 'method') ?? '');
    const acting = operation in acts || operation.endsWith('.create');
    const mode = from.get('mode') ?? 'ok';
    const failed = acting && failure(mode);
    if (failed) return failed;
    const reply = json({ id: at(said, 'id'), ...call(operation, at(said, 'params'), mode) });
    return acting ? { ...reply, delay: delayOf(mode, from) } : reply;
  };

  return { id: 'tryton', client: join(import.meta.dirname, 'client'), serves: (_host, secure) => !secure, answer };
}
