import { data, h } from '/workplace/shared/page.js';
import { tellOutcome } from './invite-dialog.js';
import { backgroundNoise, fullName, inviteFromSales, t } from './requests.js';
import { messageItem, saveItem } from './sales-acts.js';

/* Sales Navigator: no shadow root, no frame. */
const app = document.getElementById('app');
const pending = new Set(data.pending);
const lead = (person) => `/sales/lead/${person.sales},NAME_SEARCH,x7Qp`;

function connectDialog(person) {
  const email =
    person.mode === 'email'
      ? h('input', { type: 'email', id: 'connect-cta-form__email', 'aria-label': t('email') })
      : null;
  const message = h('textarea', { id: 'connect-cta-form__invitation', 'aria-label': t('addNote') });
  const send = async () => {
    over.remove();
    pending.add(person.member);
    draw();
    const outcome = await inviteFromSales(person, message.value, email?.value);
    if (!outcome.went) pending.delete(person.member);
    draw();
    tellOutcome(outcome, true);
  };
  const over = h(
    'div',
    { class: 'over' },
    h(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': t('invite', person) },
      email,
      message,
      h(
        'div',
        { class: 'row' },
        h('button', { type: 'button', 'data-do': 'dismiss', onclick: () => over.remove() }, t('dismiss')),
        h(
          'button',
          { type: 'button', class: 'connect-cta-form__send primary', 'data-do': 'send', onclick: send },
          t('send'),
        ),
      ),
    ),
  );
  document.body.append(over);
  message.focus();
}

function menu(person) {
  const connect = pending.has(person.member)
    ? h('button', { type: 'button', role: 'menuitem', disabled: true }, `${t('connect')} – ${t('pending')}`)
    : h(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          'data-person': person.vanity,
          'data-do': 'connect',
          onclick: () => connectDialog(person),
        },
        t('connect'),
      );
  const list = h(
    'div',
    { 'data-popper-placement': 'bottom-end', role: 'menu', hidden: true },
    connect,
    saveItem(person, draw),
    messageItem(person),
  );
  const toggle = () => {
    list.hidden = !list.hidden;
    button.setAttribute('aria-expanded', String(!list.hidden));
  };
  const label = `${t('more')}: ${fullName(person)}`;
  const button = h(
    'button',
    {
      type: 'button',
      'aria-label': label,
      'aria-expanded': 'false',
      'data-person': person.vanity,
      'data-do': 'menu',
      onclick: toggle,
    },
    '…',
  );
  return h('div', { class: 'row' }, button, list);
}

const name = (person) => h('span', { 'data-anonymize': 'person-name' }, fullName(person));

const row = (person) =>
  h(
    'li',
    { class: 'artdeco-list__item card' },
    h(
      'div',
      { class: 'who', 'data-scroll-into-view': `urn:li:fs_salesProfile:(${person.sales},NAME_SEARCH,x7Qp)` },
      h('a', { href: lead(person) + location.search }, name(person)),
      h('p', {}, person.headline),
    ),
    menu(person),
  );

function draw() {
  const person = data.people.find(({ sales }) => location.pathname.includes(sales));
  const view = person
    ? h('section', { class: 'card' }, h('h1', { class: 'who' }, name(person)), menu(person))
    : h('ol', { style: 'list-style: none; padding: 0' }, data.people.map(row));
  app.replaceChildren(view);
}

draw();
backgroundNoise();
