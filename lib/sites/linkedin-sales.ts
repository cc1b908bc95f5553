import { connectionRequest, errorToast, invitedOnce, limit, noteIn, upsell } from './linkedin-requests';
import type { Condition, Detector, PageKind, RequestSignal } from './site';

/* Sales Navigator: pages below /sales/, requests below /sales-api/. */

const person = ['[data-anonymize="person-name"]'];

export const salesKinds: readonly PageKind[] = [
  { id: 'sales-search', path: '/sales/search/people', canary: person },
  { id: 'sales-lead', path: '/sales/lead/:lead', canary: person },
  { id: 'sales-list', path: '/sales/lists/people/:list', canary: person },
  { id: 'sales-inbox', path: '/sales/inbox/*', canary: person },
];

const post = { on: 'request', method: 'POST', codec: 'json' } as const;
const beta = { revision: 1, evidence: 'beta', refute: { any: [errorToast], within: 60 } } as const;

const createMessage = {
  ...post,
  path: '/sales-api/salesApiMessageActions',
  query: { action: 'createMessage' },
} as const satisfies RequestSignal;

const inThread: Condition = { field: 'createMessageRequest.threadId', present: true };
const newThread: Condition = { field: 'createMessageRequest.threadId', present: false };
const withSubject: Condition = { field: 'createMessageRequest.subject', present: true };
const noSubject: Condition = { field: 'createMessageRequest.subject', present: false };

/** The client's own number of one message. */
const sent = {
  ...beta,
  subject: { from: 'body', field: 'createMessageRequest.trackingId', as: 'id' },
  once: 'ever',
} as const satisfies Partial<Detector>;

const leads = '/sales-api/salesApiLeads';
const member = { from: 'body', field: 'member', as: 'linkedin-member' } as const;

export const salesDetectors: readonly Detector[] = [
  {
    ...connectionRequest,
    id: 'sales-navigator',
    trigger: { ...post, path: '/sales-api/salesApiConnection', query: { action: 'connect*' } },
    refute: { any: [limit, errorToast, upsell], within: 60 },
    subject: member,
    tags: noteIn('message', 'member'),
    once: invitedOnce,
  },
  // A new thread with a subject line costs a credit: that is an InMail. Whatever else is sent is a message.
  { ...sent, id: 'sales-inmail', metric: 'inmail', trigger: { ...createMessage, where: [newThread, withSubject] } },
  { ...sent, id: 'sales-reply', metric: 'message', trigger: { ...createMessage, where: [inThread] } },
  { ...sent, id: 'sales-message', metric: 'message', trigger: { ...createMessage, where: [newThread, noSubject] } },
  {
    ...beta,
    id: 'sales-lead-saved',
    metric: 'lead-added',
    trigger: { ...post, path: leads, query: { action: 'saveByMember' } },
    subject: member,
    once: 'ever',
    retraction: [{ trigger: { ...post, path: leads, query: { action: 'unsaveByMember' } }, subject: member }],
  },
];
