import { h } from '/workplace/shared/page.js';
import { call, formNoise } from './rpc.js';

const fields = ['id', 'number', 'party', 'state', 'total_amount', 'currency', 'currency.rec_name', '_timestamp'];

/** Which buttons a state offers; the others stay in the page, unseen. */
const offered = { draft: ['quote'], quotation: ['draft', 'confirm'], processing: [] };

const field = (label, input) => {
  input.id = `field-${input.name}`;
  return h('div', { class: 'row' }, h('label', { for: input.id }, label), input);
};

/** The form of a sale: it is read again after each change, twice, as the original does. */
export async function saleForm(id) {
  const form = h('div', { class: 'form' });
  const read = async () => {
    const { result } = await call('model.sale.sale.read', [id], fields);
    return result?.[0];
  };

  async function press(name) {
    const { ok, pressed, error } = await call(`model.sale.sale.${name}`, [id]);
    if (!ok && pressed === 'Yes') {
      await call('model.res.user.warning.create', [{ name: error[1][0], always: false }]);
      return press(name);
    }
    draw(await read());
    if (!ok) return;
    draw(await read());
    void call('model.sale.line.read', [id * 10], ['quantity', 'unit_price']);
    for (const _ of 'abc') void call('model.sale.sale.search_count', []);
  }

  function draw(sale) {
    if (!sale) return form.replaceChildren('No such sale.');
    const amount = Number(sale.total_amount.decimal);
    const shown = amount.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 2 });
    const buttons = ['draft', 'quote', 'confirm'].map((name) => {
      const hidden = !offered[sale.state].includes(name);
      const label = { draft: 'Draft', quote: 'Quote', confirm: 'Confirm' }[name];
      return h('button', { type: 'button', name, style: hidden && 'display: none', onclick: () => press(name) }, label);
    });
    const states = Object.keys(offered).map((state) =>
      h('option', { value: JSON.stringify(state), selected: state === sale.state }, state),
    );
    form.replaceChildren(
      field('Customer', h('input', { name: 'party', value: sale.party, readonly: true })),
      field('Number', h('input', { name: 'number', value: sale.number ?? '', readonly: true })),
      field('State', h('select', { name: 'state', disabled: true }, states)),
      field('Currency', h('input', { name: 'currency', value: sale['currency.'].rec_name, readonly: true })),
      h(
        'div',
        { class: 'input-group row' },
        h('label', { for: 'total' }, 'Total'),
        h('span', { class: 'symbol symbol-start' }, sale['currency.'].symbol),
        h('input', { id: 'total', name: 'total_amount', type: 'text', value: shown, readonly: true }),
        h('input', { name: 'total_amount', type: 'number', value: String(amount), style: 'display: none' }),
      ),
      h('div', { class: 'row' }, buttons),
    );
  }

  formNoise('sale.sale');
  draw(await read());
  return form;
}
