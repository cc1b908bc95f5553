import { errorToast } from './linkedin-requests';
import type { Detector, Field, PageAddress, PageKind, RequestSignal } from './site';

/*
 * Messages of the flagship, from its page, its bubble, by Enter or by button: all the same request. An InMail of a
 * Premium account is that request, too; what tells it apart is the page it is written on, or that it has a subject line.
 * What its body looks like is not known from anybody's traffic: it is asked about.
 *
 * `originToken` is the client's own number of one message: the same when it is sent again. Taking back, editing, reacting
 * and typing are other operations.
 *
 * An answer is to the thread. The first message of a thread names only whom it is to: one person, or, in a group, several,
 * of whom none is the thread.
 */

export const messageKinds: readonly PageKind[] = [
  { id: 'messaging', path: '/messaging/*', canary: ['.msg-form__contenteditable[role="textbox"]', 'form.msg-form'] },
];

const createMessage = {
  on: 'request',
  method: 'POST',
  path: '/voyager/api/voyagerMessagingDashMessengerMessages',
  query: { action: 'createMessage' },
  // Sent as text/plain by some clients; it is JSON all the same.
  codec: 'json',
} as const satisfies RequestSignal;

const composesInMail: PageAddress = { search: '*composeOptionType=PREMIUM_INMAIL*' };
const composesMessage: PageAddress = { ...composesInMail, not: true };

const thread = (field: Field) => ({ from: 'body', field, as: 'linkedin-thread' }) as const;
const person = (field: Field) => ({ from: 'body', field, as: 'linkedin-member' }) as const;

const sent = {
  revision: 2,
  evidence: 'beta',
  refute: { any: [errorToast], within: 60 },
  subject: { from: 'body', field: 'message.originToken', as: 'id' },
  towards: [thread('message.conversationUrn'), person('hostRecipientUrns.*')],
  once: 'ever',
} as const satisfies Partial<Detector>;

/** Before 2022, and still on some surfaces: a new event in a conversation, or a new conversation with its first event. */
const legacy = { on: 'request', method: 'POST', query: { action: 'create' }, codec: 'json' } as const;
const messageCreate = ['value', 'com.linkedin.voyager.messaging.create.MessageCreate'];

export const messageDetectors: readonly Detector[] = [
  {
    ...sent,
    id: 'message',
    metric: 'message',
    trigger: { ...createMessage, where: [{ field: 'message.subject', present: false }] },
    page: composesMessage,
  },
  {
    ...sent,
    id: 'premium-inmail',
    metric: 'inmail',
    ask: true,
    trigger: createMessage,
    page: composesInMail,
  },
  {
    ...sent,
    id: 'premium-inmail-bubble',
    metric: 'inmail',
    ask: true,
    trigger: { ...createMessage, where: [{ field: 'message.subject', present: true }] },
    page: composesMessage,
  },
  {
    ...sent,
    id: 'message-event',
    metric: 'message',
    trigger: {
      ...legacy,
      path: '/voyager/api/messaging/conversations/:conversation/events',
      where: [{ field: ['eventCreate', ...messageCreate], present: true }],
    },
    subject: { from: 'body', field: 'eventCreate.originToken', as: 'id' },
    towards: [{ from: 'path', name: 'conversation', as: 'linkedin-thread' }],
  },
  {
    ...sent,
    id: 'message-conversation',
    metric: 'message',
    trigger: {
      ...legacy,
      path: '/voyager/api/messaging/conversations',
      where: [
        { field: ['conversationCreate', 'eventCreate', ...messageCreate], present: true },
        { field: 'conversationCreate.subject', present: false },
      ],
    },
    page: composesMessage,
    subject: { from: 'body', field: 'conversationCreate.eventCreate.originToken', as: 'id' },
    towards: [person('conversationCreate.recipients.*')],
  },
];
