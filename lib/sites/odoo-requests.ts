import type { Condition, Field, PageSignal, Proof, RequestSignal, Rule, Subject } from './site';

/*
 * Odoo's web client calls one method of one model in each request, and every answer is 200, errors included. What a button
 * does goes to `call_button`, all else to `call_kw`; older versions leave model and method out of a button's address, so
 * there they are read from the body. An error opens a dialog over the page.
 *
 * A press is never a call of `onchange`, and a draft that comes from a queue after the connection was lost has no press.
 */

/** A call of one model's method, other than by a button; a `*` may end the method's name. */
export const call = (model: string, method: string) =>
  ({
    on: 'request',
    method: 'POST',
    path: `/web/dataset/call_kw/${model}/${method}`,
    codec: 'json',
  }) as const satisfies RequestSignal;

/** A button of a form or a dialog, which is called as the method it runs. */
export const button = (model: string, methods: readonly string[], where: readonly Condition[] = []) =>
  ({
    on: 'request',
    method: 'POST',
    path: '/web/dataset/call_button*',
    codec: 'json',
    where: [{ field: 'params.model', is: model }, { field: 'params.method', is: methods }, ...where],
  }) as const satisfies RequestSignal;

/** What stands in the context a call is made in. */
export const context = (name: string): string => `params.kwargs.context.${name}`;

/** The records a call is about: its first argument. */
export const itsRecords = { from: 'body', field: 'params.args.0.*', as: 'id' } as const satisfies Subject;

/** The records a dialog was opened for. */
export const openedFor = (...fields: readonly string[]) => {
  const [field = 'active_ids.*', ...or] = [...fields, 'active_ids.*', 'active_id'].map(context);
  return { from: 'body', field, or, as: 'id' } as const satisfies Subject;
};

/** The first argument of a save is empty for what is new. */
export const isNew: Condition = { field: 'params.args.0.0', present: false };
export const isSaved: Condition = { field: 'params.args.0.0', present: true };

/** The short form in a column of a board says what stage it is the column of. */
export const inColumn: Condition = { field: context('default_stage_id'), present: true };
export const inForm: Condition = { field: context('default_stage_id'), present: false };

/** Of what is saved, whether it has this value. */
export const saved = (name: string): Field => `params.args.1.${name}`;

/** The dialog an error opens; nobody can press beneath it. */
const errorDialog = { on: 'appear', standing: true, selector: ['.o_error_dialog'] } as const satisfies PageSignal;

export const refute = { any: [errorDialog], within: 5 } as const satisfies Rule['refute'];

/** What a form reads again after one of its buttons has done its work: in older versions by `read`. */
export const readAgain = (model: string): readonly Proof[] =>
  ['web_read', 'read'].map((method) => ({ ...call(model, method), subject: 'params.args.0.*', as: 'id' }));

/** A new card of a board, which is read alone. */
export const cardRead = (model: string): Proof => ({
  ...call(model, 'web_read'),
  where: [
    { field: 'params.args.0.0', present: true },
    { field: 'params.args.0.1', present: false },
  ],
  subject: 'params.args.0.*',
  as: 'id',
});

/** Addresses of one record's form up to version 17: what they hold comes in any order. */
export const oldForms = (model: string): readonly string[] => {
  const named = model.replace('.', '\\.');
  return [
    `((?:.*&)?)id=:id(\\d+)(&(?:.*&)?model=${named}(?:&.*)?)`,
    `((?:.*&)?model=${named}&(?:.*&)?)id=:id(\\d+)((?:&.*)?)`,
  ];
};

/** A new record's form comes to have its number in the address, in version 18 as the last part of its path. */
export const numbered = (model: string): readonly Proof[] => [
  { on: 'url', path: '/odoo/*/:id(\\d+)' },
  ...oldForms(model).map((hash): Proof => ({ on: 'url', hash })),
];

/** The subject of a record whose form comes to have its number. */
export const numberInAddress = {
  from: 'url',
  path: '/odoo/*/:id(\\d+)',
  name: 'id',
  as: 'id',
} as const satisfies Subject;

/** The composer's own button; the button that opens it sends nothing. */
export const sendsMail = (model: string, where: readonly Condition[] = []) =>
  button('mail.compose.message', ['action_send_mail'], [{ field: context('default_model'), is: model }, ...where]);

/** A message to those who follow a record; a note for colleagues is of another kind. */
export const posts = (model: string) =>
  ({
    on: 'request',
    method: 'POST',
    path: '/mail/message/post',
    codec: 'json',
    where: [
      { field: 'params.thread_model', is: model },
      { field: 'params.post_data.subtype_xmlid', is: 'mail.mt_comment' },
    ],
  }) as const satisfies RequestSignal;
