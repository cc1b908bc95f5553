import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * Outlook on the web and the web access of an Exchange server of one's own. All it does is a call of one address, which
 * names the action. Small bodies are sent in a header.
 *
 * A new mail is created and sent at once, or, after it was saved while being written, changed and sent: then it has a
 * number. That is known from people who watched it. How answers are sent is not: they are asked about, until the person
 * says "always". A meeting counts when its invitations go out to somebody; an appointment of one's own has none. Moving
 * or cancelling one names a number that nobody saw when it was made: neither takes anything back.
 *
 * The server says 200 to what it could not do. The page then says so in a dialog or a bar, which takes the act back.
 *
 * "Undo send" holds the mail back in the page: what is undone is never sent.
 */

const call = {
  on: 'request',
  method: 'POST',
  // `/owa/service.svc`, `/owa/0/service.svc`, and the same below an own domain that is bound with its `/owa`.
  path: '/*service.svc',
  codec: 'outlook',
  bodyHeader: 'x-owa-urlpostdata',
} as const satisfies RequestSignal;

const create = { ...call, query: { action: 'CreateItem' } } as const satisfies RequestSignal;
const update = { ...call, query: { action: 'UpdateItem' } } as const satisfies RequestSignal;
const send = { ...call, query: { action: 'SendItem' } } as const satisfies RequestSignal;

const isMail = { field: 'act', is: 'mail' } as const;
const isNew = { field: 'isNew', is: true } as const;
const isAnswer = { field: 'isNew', present: false } as const;

const common = {
  revision: 1,
  evidence: 'beta',
  // What can be undone is held back for ten seconds.
  gesture: 30,
  refute: {
    any: [
      {
        on: 'appear',
        // Not one that stands there: "send without a subject?" is still closing when the mail goes out.
        selector: ['[role="alertdialog"]', '.ms-MessageBar--error', '.ms-MessageBar--blocked'],
      },
    ],
    within: 10,
  },
  once: 'ever',
} as const satisfies Partial<Detector>;

const mail = {
  ...common,
  metric: 'email',
  group: { id: 'mail', by: { from: 'body', field: 'to.*' } },
} as const satisfies Partial<Detector>;
const byNumber = { from: 'body', field: 'id', as: 'id' } as const;

export const outlook = defineSite({
  id: 'outlook',
  name: 'Outlook',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
    'https://outlook.live.com/*',
  ],
  ownDomain: true,
  chip: 'on',
  kinds: [
    { id: 'mail', path: '/mail/*', canary: ['[role="main"]', '[role="navigation"]'] },
    { id: 'calendar', path: '/calendar/*', canary: ['[role="main"]', '[role="navigation"]'] },
  ],
  detectors: [
    { ...mail, id: 'new-mail', trigger: { ...create, where: [isMail, isNew] }, subject: { from: 'gesture' } },
    { ...mail, id: 'new-mail-saved', trigger: { ...update, where: [isMail, isNew] }, subject: byNumber },
    {
      ...mail,
      id: 'answer',
      ask: true,
      trigger: { ...create, where: [isMail, isAnswer] },
      subject: { from: 'gesture' },
    },
    { ...mail, id: 'answer-saved', ask: true, trigger: { ...update, where: [isMail, isAnswer] }, subject: byNumber },
    { ...mail, id: 'draft-sent', ask: true, trigger: { ...send, where: [isMail] }, subject: byNumber },
    {
      ...common,
      id: 'meeting',
      metric: 'meeting-booked',
      trigger: {
        ...create,
        where: [
          { field: 'act', is: 'meeting' },
          { field: 'invites', is: true },
        ],
      },
      subject: { from: 'gesture' },
    },
  ],
});
