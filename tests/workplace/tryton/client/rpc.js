import { h } from '/workplace/shared/page.js';

let count = 0;
const context = { client: 'practice', company: 1, language: document.documentElement.lang };

/**
 * Calls the one endpoint. An error comes inside a 200; the promise then waits until its dialog is closed.
 * @returns whether it went well, the result, and what the person pressed in the dialog
 */
export async function call(method, ...params) {
  count += 1;
  let answer;
  try {
    const body = JSON.stringify({ id: count, method, params: [...params, context] });
    // Below whatever path the CRM lives.
    const response = await fetch('practice/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    answer = response.ok ? await response.json() : { error: [String(response.status), ['Error', response.statusText]] };
  } catch {
    answer = { error: ['Network', ['Error', 'No connection.']] };
  }
  if (!answer.error) return { ok: true, result: answer.result };
  return { ok: false, pressed: await errorDialog(...answer.error), error: answer.error };
}

const classes = {
  UserError: 'warning-dialog',
  UserWarning: 'user-warning-dialog',
  ConcurrencyException: 'message-dialog',
};

function errorDialog(kind, [title, text]) {
  return new Promise((resolve) => {
    const close = (pressed) => {
      box.classList.remove('in');
      box.remove();
      resolve(pressed);
    };
    const button = (label, attributes = {}) =>
      h('button', { type: 'button', onclick: () => close(label), ...attributes }, label);
    const buttons =
      kind === 'UserWarning'
        ? [button('No'), button('Yes', { class: 'primary' })]
        : [button('OK', { class: 'primary' })];
    const box = h(
      'div',
      { class: `${classes[kind] ?? 'error-dialog'} modal fade in over`, role: 'dialog', 'aria-label': title },
      h(
        'div',
        { class: 'alert alert-warning' },
        h('strong', {}, title),
        h('p', {}, text),
        h('div', { class: 'row' }, buttons),
      ),
    );
    document.body.append(box);
    box.querySelector('.primary').focus();
  });
}

/** What opening a form asks for beside the record: nothing of it is an act. */
export function formNoise(model) {
  for (const name of ['fields_view_get', 'default_get', 'on_change_with', 'resources'])
    void call(`model.${model}.${name}`, []);
  void call('model.ir.model.access.get_access', [model]);
  for (const _ of 'abc') void call(`model.${model}.search_count`, []);
}
