import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';

/*
 * Close's page calls what its documented API calls. What a firm calls its won opportunities it names itself; the kind of a
 * status (`status_type`) is the vendor's word, and tells where it is sent along.
 *
 * A call or a mail that is logged gets its id from the server and has no page of its own: each press is one.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const create = (what: string, where: readonly Condition[] = []) =>
  ({ on: 'request', method: 'POST', path: `/api/v1/${what}/`, codec: 'json', where }) as const satisfies RequestSignal;

const update = (what: string, where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'PUT',
    path: `/api/v1/${what}/:id/`,
    codec: 'json',
    where,
  }) as const satisfies RequestSignal;

const inPath = { from: 'path', name: 'id', as: 'id' } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 5 } } as const;

const toNumber = { id: 'phone', by: { from: 'body', field: 'phone' } } as const;
const toAddress = { id: 'mail', by: { from: 'body', field: 'to.*' } } as const;

const is = (field: string, value: string | boolean | readonly string[]): Condition => ({ field, is: value });
const unsaid = (field: string): Condition => ({ field, present: false });

const opportunity = (...where: readonly Condition[]) => ({ trigger: update('opportunity', where), subject: inPath });

const deleted: Rule = {
  trigger: { on: 'request', method: 'DELETE', path: '/api/v1/opportunity/:id/' },
  subject: inPath,
};

const notWon: readonly Rule[] = [
  opportunity(is('status_type', ['active', 'lost'])),
  opportunity(unsaid('status_type'), { field: 'status_id', notIn: 'won-statuses' }),
  deleted,
];

const leadPage = '/lead/:id(lead_\\w+){/*}?';

const detectors: readonly Detector[] = [
  {
    ...beta,
    ...each,
    id: 'call-logged',
    metric: 'call',
    trigger: create('activity/call', [is('direction', 'outbound')]),
    group: toNumber,
  },
  {
    ...beta,
    ...each,
    id: 'call-logged-plain',
    metric: 'call',
    trigger: create('activity/call', [unsaid('direction'), { field: 'lead_id', present: true }]),
    group: toNumber,
  },
  {
    ...beta,
    ...each,
    id: 'email-sent',
    metric: 'email',
    // A draft is a mail with another status, and saves itself.
    trigger: create('activity/email', [is('status', ['outbox', 'sent'])]),
    group: toAddress,
  },
  {
    ...beta,
    id: 'draft-sent',
    metric: 'email',
    trigger: update('activity/email', [is('status', ['outbox', 'sent'])]),
    group: toAddress,
    subject: inPath,
    once: 'ever',
  },
  {
    ...beta,
    ...each,
    id: 'meeting-created',
    metric: 'meeting-booked',
    ask: true,
    trigger: create('activity/meeting'),
  },
  {
    ...beta,
    id: 'task-completed',
    metric: 'task-done',
    ask: true,
    trigger: update('task', [is('is_complete', true)]),
    subject: inPath,
    once: 'ever',
    retraction: [{ trigger: update('task', [is('is_complete', false)]), subject: inPath }],
  },
  {
    ...beta,
    id: 'lead-created',
    metric: 'lead-added',
    ask: true,
    trigger: create('lead'),
    confirm: { any: [{ on: 'url', path: leadPage }], within: 3, names: true },
    subject: { from: 'url', path: leadPage, name: 'id', as: 'id' },
    once: 'ever',
    retraction: [{ trigger: { on: 'request', method: 'DELETE', path: '/api/v1/lead/:id/' }, subject: inPath }],
  },
  {
    ...beta,
    ...each,
    id: 'opportunity-created',
    metric: 'deal-opened',
    trigger: create('opportunity', [{ field: 'lead_id', present: true }]),
  },
  {
    ...beta,
    ...opportunity(is('status_type', 'won')),
    id: 'opportunity-won',
    metric: 'deal-won',
    learn: { set: 'won-statuses', field: 'status_id' },
    once: 'ever',
    retraction: notWon,
  },
  {
    ...beta,
    ...opportunity(unsaid('status_type'), { field: 'status_id', in: 'won-statuses' }),
    id: 'won-status',
    metric: 'deal-won',
    once: 'ever',
    retraction: notWon,
  },
  {
    ...beta,
    ...opportunity(is('status_type', 'lost')),
    id: 'opportunity-lost',
    metric: 'deal-lost',
    once: 'ever',
    retraction: [opportunity(is('status_type', ['active', 'won'])), deleted],
  },
];

export const close = defineSite({
  id: 'close',
  name: 'Close',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.close.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [{ id: 'lead', path: leadPage, canary: ['main'], record: { name: 'id', as: 'id', metrics: ['lead-added'] } }],
  detectors,
});
