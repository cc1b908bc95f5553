import { defineSite, type PageSignal, type RequestSignal } from './site';

/*
 * Roundcube sends a mail by a form into a hidden frame, and saves a draft by the very same request; which of them it is
 * stands in one field. The answer is always 200: what came of it is shown by the page around, for half a second after a
 * success, before that page goes on to the mailbox. A compose page has an id of its own, which only a success uses up: a
 * refused mail is corrected and sent under the same one.
 *
 * A mail handed over but not kept in Sent shows an error and then that it was sent. A refusal shows an error only.
 */

const form = {
  on: 'request',
  method: 'POST',
  path: '/',
  types: ['frame'],
  codec: 'form',
} as const satisfies Partial<RequestSignal>;

const shown = (kind: string) => `[role="alert"].${kind}`;

const saidSo = { on: 'appear', selector: [shown('confirmation')] } as const satisfies PageSignal;
const saidNo = {
  on: 'appear',
  selector: [`${shown('error')}:not(:has(~ .confirmation))`, `${shown('warning')}:not(:has(~ .confirmation))`],
} as const satisfies PageSignal;

export const roundcube = defineSite({
  id: 'roundcube',
  name: 'Roundcube',
  checked: '2026-11-26',
  evidence: 'verified',
  pages: [],
  ownDomain: true,
  chip: 'on',
  kinds: [
    { id: 'compose', path: '/', search: '*_action=compose*', canary: ['#composebody'] },
    { id: 'folder', path: '/', search: '_task=mail&_mbox=:mbox', canary: ['#messagelist'] },
  ],
  detectors: [
    {
      id: 'mail-sent',
      revision: 1,
      metric: 'email',
      evidence: 'verified',
      trigger: {
        ...form,
        query: { _task: 'mail' },
        where: [
          { field: '_action', is: 'send' },
          { field: '_draft', present: false },
        ],
      },
      confirm: {
        any: [
          saidSo,
          { on: 'request', method: 'GET', path: '/', query: { _task: 'mail', _refresh: '1' }, types: ['document'] },
        ],
        within: 3,
      },
      refute: {
        any: [
          saidNo,
          // What was sent cannot be saved as a draft.
          {
            ...form,
            query: { _task: 'mail' },
            where: [
              { field: '_action', is: 'send' },
              { field: '_draft', is: '1' },
            ],
            subject: '_id',
            as: 'id',
          },
        ],
        within: 3,
      },
      subject: { from: 'body', field: '_id', as: 'id' },
      group: { id: 'mail', by: { from: 'body', field: '_to', or: ['_cc', '_bcc'] } },
      once: 'ever',
    },
    {
      // The page that was pressed on gives way so soon that the press is sometimes not known of any more: asked about.
      id: 'contact-saved',
      revision: 1,
      metric: 'contact-added',
      evidence: 'beta',
      ask: true,
      trigger: {
        ...form,
        query: { _task: 'addressbook' },
        where: [
          { field: '_action', is: 'save' },
          { field: '_cid', present: false },
        ],
      },
      // The form is in the frame, and gives way to an empty page there once it is saved.
      confirm: {
        any: [saidSo, { on: 'request', method: 'GET', path: '/(.*)watermark.html', types: ['frame'] }],
        within: 3,
      },
      refute: { any: [saidNo], within: 2 },
      subject: { from: 'gesture' },
      once: { seconds: 1 },
    },
    {
      // Answered so soon that a message may be an older one: it is only asked about.
      id: 'contact-from-mail',
      revision: 1,
      metric: 'contact-added',
      evidence: 'beta',
      ask: true,
      trigger: { on: 'request', method: 'POST', path: '/', query: { _action: 'addcontact' } },
      confirm: { any: [{ ...saidSo, standing: true }], within: 5 },
      refute: { any: [saidNo], within: 1 },
      subject: { from: 'gesture' },
      once: { seconds: 1 },
    },
  ],
});
