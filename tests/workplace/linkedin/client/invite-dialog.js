import { h } from '/workplace/shared/page.js';
import { t } from './requests.js';

/** Old parts of the product live in an open shadow root of this element; its own pages in a frame have none. */
function outlet(light) {
  if (light) return document.body;
  const old = document.getElementById('interop-outlet');
  if (old) return old.shadowRoot;
  const host = h('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' });
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.append(document.querySelector('style').cloneNode(true));
  return root;
}

/** Opens a dialog over the page. */
export function openDialog(light, label, children, attributes = {}) {
  const root = outlet(light);
  root.querySelector('.over')?.remove();
  const dialog = h('div', { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': label, ...attributes }, children);
  const over = h('div', { class: 'over', onkeydown: (event) => event.key === 'Escape' && over.remove() }, dialog);
  root.append(over);
  dialog.querySelector('input, textarea, .primary')?.focus();
  return { close: () => over.remove() };
}

const button = (label, onclick, attributes = {}) => h('button', { type: 'button', onclick, ...attributes }, label);

/** A toast that tells its kind in an attribute. */
export function toast(kind, text, light = false) {
  const root = outlet(light);
  root.querySelector('.toast')?.remove();
  const box = h('div', { class: 'toast', role: 'alert', 'data-test-artdeco-toast-item-type': kind }, text);
  root.append(box);
  setTimeout(() => box.remove(), 4000);
}

/** Tells what the page knows of how it went. */
export function tellOutcome({ went, code }, light = false) {
  if (went) return toast('success', t('sent'), light);
  if (!code.includes('LIMIT_REACHED')) return toast('error', t('failed'), light);
  const dialog = openDialog(
    light,
    'ip-fuse-limit-alert__header',
    [
      h('h2', { id: 'ip-fuse-limit-alert__header', class: 'ip-fuse-limit-alert__header' }, t('limitTitle')),
      button(t('ok'), () => dialog.close(), { class: 'ip-fuse-limit-alert__primary-action primary' }),
    ],
    { class: 'ip-fuse-limit-alert' },
  );
}

/** The dialog that asks for a note. `send(note)` is called once the person sends. */
export function inviteDialog(person, send, light = false) {
  const id = 'send-invite-modal';
  let note;
  const finish = () => {
    const text = note?.value ?? '';
    dialog.close();
    void send(text);
  };
  const dismiss = () => button('×', () => dialog.close(), { 'aria-label': t('dismiss'), 'data-do': 'dismiss' });
  const upsell = () => {
    dialog = openDialog(light, 'upsell-title', [
      h('h2', { id: 'upsell-title' }, t('premium')),
      h('a', { class: 'button primary', href: '/premium/products/?upsellOrderOrigin=note' }, t('tryPremium')),
      dismiss(),
    ]);
  };
  const withNote = () => {
    if (person.mode === 'upsell') return upsell();
    note = h('textarea', { id: 'custom-message', name: 'message', maxlength: '200', 'aria-label': t('addNote') });
    dialog = openDialog(light, id, [
      h('h2', { id }, t('title')),
      note,
      h('div', { class: 'row' }, dismiss(), button(t('send'), finish, { class: 'primary', 'data-do': 'send' })),
    ]);
  };
  const plain = button(t('sendPlain'), finish, {
    class: 'primary',
    'aria-label': t('sendPlain'),
    'data-do': 'send',
    disabled: person.mode === 'email',
  });
  const email = h('input', {
    type: 'email',
    name: 'email',
    'aria-label': t('email'),
    oninput: () => {
      plain.disabled = !email.value.includes('@');
    },
  });
  let dialog = openDialog(light, id, [
    h('h2', { id }, t('title')),
    person.mode === 'email' ? email : null,
    h('div', { class: 'row' }, dismiss(), button(t('addNote'), withNote, { 'data-do': 'note' }), plain),
  ]);
}
