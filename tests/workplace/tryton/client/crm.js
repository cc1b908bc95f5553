import { h } from '/workplace/shared/page.js';
import { partyForm } from './party-form.js';
import { call } from './rpc.js';
import { saleForm } from './sale-form.js';

const root = document.getElementById('crm');
const names = { 'sale.sale': 'Sales', 'party.party': 'Parties' };

async function list(model) {
  const { result: ids } = await call(`model.${model}.search`, [], 0, 1000, null);
  const { result: records = [] } = await call(`model.${model}.read`, ids, ['rec_name', 'state']);
  const rows = records.map(({ id, name, party, state, number }) =>
    h(
      'div',
      { class: 'card', role: 'listitem' },
      h(
        'a',
        { class: 'who', href: `#practice/model/${model}/${id};name=%22${names[model]}%22` },
        name ?? `${id} ${party}`,
      ),
      h('p', {}, [number, state].filter(Boolean).join(' · ')),
    ),
  );
  const add = h('a', { class: 'button', id: 'new', href: `#practice/model/${model}/-1` }, 'New');
  return [model === 'party.party' ? add : null, h('div', { role: 'list' }, rows)].filter(Boolean);
}

/** Draws what the hash names: `#practice/model/<model>[/<id>][;…]`. */
export async function show() {
  const [, model = 'sale.sale', id] = /^#practice\/model\/([a-z.]+)(?:\/(-?\d+))?/.exec(location.hash) ?? [];
  const form = model === 'sale.sale' ? saleForm : partyForm;
  const body = id === undefined ? await list(model) : await form(Number(id));
  const menu = Object.entries(names).map(([target, label]) => h('a', { href: `#practice/model/${target}` }, label));
  root.replaceChildren(
    h(
      'main',
      {},
      h('nav', { class: 'row', 'aria-label': 'Menu' }, menu),
      h('h1', {}, names[model] ?? model),
      h('div', { id: 'tabcontent' }, h('div', { class: 'tab-pane active' }, body)),
    ),
  );
}
