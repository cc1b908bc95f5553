import { h } from '/workplace/shared/page.js';
import { call, formNoise } from './rpc.js';

const fields = ['id', 'name', 'phone', 'rec_name', '_timestamp'];

/** The form of a party; a new one has the id -1 until it is saved. */
export async function partyForm(id) {
  formNoise('party.party');
  const { result } = id > 0 ? await call('model.party.party.read', [id], fields) : {};
  const name = h('input', {
    name: 'name',
    value: result?.[0]?.name ?? '',
    'aria-label': 'Name',
    onchange: () => void call('model.party.party.on_change', []),
  });
  const bar = h('div', { class: 'infobar', role: 'status' });
  const tell = (kind, text) => bar.replaceChildren(h('div', { class: `alert infobar alert-${kind}` }, text));

  // A practice page dials nobody; a browser's own question, which program is to, would lie over the page.
  const dial = (event) => {
    event.preventDefault();
    tell('info', 'The number would be dialled now.');
  };
  const phone = result?.[0]?.phone;
  const link = { class: 'phone', 'data-party': String(id), href: `tel:${encodeURI(phone)}`, onclick: dial };
  const number = phone && h('a', link, h('span', {}, phone));

  async function save() {
    // What is missing is seen here: nothing is sent.
    if (!name.value.trim()) return tell('danger', '"Name" is required');
    if (id > 0) return tell('info', 'Record saved.');
    const { ok, result: ids } = await call('model.party.party.create', [{ name: name.value }]);
    if (!ok) return;
    await call('model.party.party.read', ids, fields);
    location.hash = `#practice/model/party.party/${ids[0]}`;
  }

  return h(
    'div',
    { class: 'form' },
    name,
    h('p', {}, number),
    h('div', { class: 'row' }, h('button', { type: 'button', id: 'save', onclick: save }, 'Save')),
    bar,
  );
}
