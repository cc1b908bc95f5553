import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * Gmail puts everything it does into one kind of request, in which a message that is sent, scheduled or only saved differs
 * by its labels. A message has one id from its first draft on: it stays the same through autosaves, another try, an upload
 * after being offline, and being sent again after it was taken back.
 *
 * "Undo" within half a minute makes the message a draft again: it was not sent, and is taken back. Scheduled mail counts
 * on the day it is scheduled, since the server sends it when no page is open; whoever cancels it later has written it
 * all the same.
 *
 * What other extensions send for mailings of their own never passes through here. Programs and phones are not seen.
 */

const upload = {
  on: 'request',
  method: 'POST',
  // One account: /sync/u/0/i/s; without a number in older addresses. What is fetched has other names than `i/s`.
  path: '/sync*/i/s',
  codec: 'gmail-sync',
} as const satisfies RequestSignal;

const mail = {
  revision: 1,
  metric: 'email',
  evidence: 'beta',
  refute: {
    any: [{ ...upload, where: [{ field: 'drafts.0', present: true }], subject: 'drafts.*.id', as: 'id' }],
    within: 60,
  },
  once: 'ever',
} as const satisfies Partial<Detector>;

export const gmail = defineSite({
  id: 'gmail',
  name: 'Gmail',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://mail.google.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [{ id: 'mailbox', path: '/mail/*', canary: ['#js_frame', '[role="main"]'] }],
  detectors: [
    {
      ...mail,
      id: 'sent',
      trigger: { ...upload, where: [{ field: 'sent.0', present: true }] },
      subject: { from: 'body', field: 'sent.*.id', as: 'id' },
      group: { id: 'mail', by: { from: 'body', field: 'sent.*.to.*' } },
    },
    {
      ...mail,
      id: 'scheduled',
      trigger: { ...upload, where: [{ field: 'scheduled.0', present: true }] },
      subject: { from: 'body', field: 'scheduled.*.id', as: 'id' },
      group: { id: 'mail', by: { from: 'body', field: 'scheduled.*.to.*' } },
    },
  ],
});
