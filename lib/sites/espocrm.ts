import {
  type Condition,
  type Detector,
  defineSite,
  type PageKind,
  type Proof,
  type RecordPage,
  type RequestSignal,
  type Rule,
} from './site';

/*
 * EspoCRM speaks plain REST, and its statuses can be believed: 409 asks whether a duplicate is meant, and the same request
 * follows when it is. Ids are unique across all kinds of records. What is edited is sent as the fields that have changed,
 * so that a call which is held already is not held again.
 *
 * A new record's id is in the address of its page; one made in a dialog has none, and the gesture tells it apart.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

type Entity = 'Call' | 'Meeting' | 'Task' | 'Email' | 'Lead' | 'Contact' | 'Opportunity';

const create = (entity: Entity, where: readonly Condition[]) =>
  ({ on: 'request', method: 'POST', path: `/api/v1/${entity}`, codec: 'json', where }) as const satisfies RequestSignal;

const update = (entity: Entity, where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'PUT',
    path: `/api/v1/${entity}/:id`,
    codec: 'json',
    where,
  }) as const satisfies RequestSignal;

const inPath = { from: 'path', name: 'id', as: 'id' } as const;

const toAddress = { id: 'mail', by: { from: 'body', field: 'to' } } as const;

const form = (entity: Entity) => `${entity}/view/:id([\\w\\-]+){/*}?`;

/** What tells a new record's id, where its page is shown. */
const page = (entity: Entity) =>
  ({
    confirm: { any: [{ on: 'url', hash: form(entity) } satisfies Proof], within: 3, names: true },
    subject: { from: 'url', hash: form(entity), name: 'id', as: 'id' },
  }) as const;

/** Deleted from its page, or with others in a list. */
const deleted = (entity: Entity): readonly Rule[] => [
  { trigger: { on: 'request', method: 'DELETE', path: `/api/v1/${entity}/:id` }, subject: inPath },
  {
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/api/v1/MassAction',
      codec: 'json',
      where: [
        { field: 'entityType', is: entity },
        { field: 'action', is: 'delete' },
      ],
    },
    subject: { from: 'body', field: 'params.ids.*', as: 'id' },
  },
];

const held: Condition = { field: 'status', is: 'Held' };
const completed: Condition = { field: 'status', is: 'Completed' };
const outbound: Condition = { field: 'direction', is: 'Outbound' };

const notHeld: readonly Rule[] = [
  { trigger: update('Meeting', [{ field: 'status', is: ['Planned', 'Not Held'] }]), subject: inPath },
  ...deleted('Meeting'),
];

const notCompleted: readonly Rule[] = [
  {
    trigger: update('Task', [{ field: 'status', is: ['Not Started', 'Started', 'Deferred', 'Canceled'] }]),
    subject: inPath,
  },
  ...deleted('Task'),
];

const notWon: readonly Rule[] = [
  { trigger: update('Opportunity', [{ field: 'stage', notIn: 'won-stages' }]), subject: inPath },
  ...deleted('Opportunity'),
];

const notLost: readonly Rule[] = [
  { trigger: update('Opportunity', [{ field: 'stage', notIn: 'lost-stages' }]), subject: inPath },
  ...deleted('Opportunity'),
];

/** While the form is open its fields can be read; what is shown otherwise is one text. */
const amount = {
  from: 'page',
  selector: ['input[data-name="amount"]'],
  currency: ['select[data-name="amountCurrency"]'],
} as const satisfies Detector['amount'];

const massSetHeld = (entity: 'Call' | 'Meeting') =>
  ({
    trigger: { on: 'request', method: 'POST', path: `/api/v1/${entity}/action/massSetHeld`, codec: 'json' },
    subject: { from: 'body', field: 'ids.*', as: 'id' },
    once: 'ever',
  }) as const;

const added = (
  entity: 'Lead' | 'Contact' | 'Opportunity',
  metric: 'lead-added' | 'contact-added' | 'deal-opened',
): Detector => ({
  ...beta,
  id: `${entity.toLowerCase()}-created`,
  metric,
  trigger: create(entity, []),
  ...page(entity),
  once: 'ever',
  retraction: deleted(entity),
});

const detectors: readonly Detector[] = [
  added('Lead', 'lead-added'),
  added('Contact', 'contact-added'),
  added('Opportunity', 'deal-opened'),
  {
    ...beta,
    id: 'call-logged',
    metric: 'call',
    trigger: create('Call', [held, outbound]),
    ...page('Call'),
    once: 'ever',
  },
  {
    ...beta,
    id: 'call-held',
    metric: 'call',
    trigger: update('Call', [held, { field: 'direction', present: false }]),
    subject: inPath,
    once: 'ever',
  },
  {
    ...beta,
    id: 'call-held-in-form',
    metric: 'call',
    // Who sets the direction as well says which; an inbound one is no call of theirs.
    trigger: update('Call', [held, outbound]),
    subject: inPath,
    once: 'ever',
  },
  { ...beta, id: 'calls-held', metric: 'call', ...massSetHeld('Call') },
  {
    ...beta,
    id: 'meeting-planned',
    metric: 'meeting-booked',
    trigger: create('Meeting', [{ field: 'status', is: 'Planned' }]),
    ...page('Meeting'),
    once: 'ever',
    retraction: deleted('Meeting'),
  },
  {
    ...beta,
    id: 'meeting-logged',
    metric: 'meeting-held',
    trigger: create('Meeting', [held]),
    ...page('Meeting'),
    once: 'ever',
    retraction: notHeld,
  },
  {
    ...beta,
    id: 'meeting-held',
    metric: 'meeting-held',
    trigger: update('Meeting', [held]),
    subject: inPath,
    once: 'ever',
    retraction: notHeld,
  },
  { ...beta, id: 'meetings-held', metric: 'meeting-held', ...massSetHeld('Meeting'), retraction: notHeld },
  {
    ...beta,
    id: 'task-logged',
    metric: 'task-done',
    trigger: create('Task', [completed]),
    ...page('Task'),
    once: 'ever',
    retraction: notCompleted,
  },
  {
    ...beta,
    id: 'task-completed',
    metric: 'task-done',
    trigger: update('Task', [completed]),
    subject: inPath,
    once: 'ever',
    retraction: notCompleted,
  },
  {
    ...beta,
    id: 'email-sent',
    metric: 'email',
    // An archived one is only written down: it was sent elsewhere.
    trigger: create('Email', [{ field: 'status', is: 'Sending' }]),
    group: toAddress,
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'draft-sent',
    metric: 'email',
    trigger: update('Email', [{ field: 'status', is: 'Sending' }]),
    group: toAddress,
    subject: inPath,
    once: 'ever',
  },
  {
    ...beta,
    id: 'opportunity-won',
    metric: 'deal-won',
    // A card that is dragged sends this, too; the order of the board is another request.
    trigger: update('Opportunity', [{ field: 'stage', in: 'won-stages' }]),
    subject: inPath,
    amount,
    once: 'ever',
    retraction: notWon,
  },
  {
    ...beta,
    id: 'opportunity-created-won',
    metric: 'deal-won',
    trigger: create('Opportunity', [{ field: 'stage', in: 'won-stages' }]),
    ...page('Opportunity'),
    amount,
    once: 'ever',
    retraction: notWon,
  },
  {
    ...beta,
    id: 'opportunity-lost',
    metric: 'deal-lost',
    trigger: update('Opportunity', [{ field: 'stage', in: 'lost-stages' }]),
    subject: inPath,
    once: 'ever',
    retraction: notLost,
  },
  {
    ...beta,
    id: 'lead-converted',
    metric: 'deal-opened',
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/api/v1/Lead/action/convert',
      codec: 'json',
      where: [{ field: 'records.Opportunity', present: true }],
    },
    subject: { from: 'body', field: 'id', as: 'id' },
    once: 'ever',
  },
];

const kind = (entity: Entity, metrics: RecordPage['metrics']): PageKind => ({
  id: entity.toLowerCase(),
  hash: form(entity),
  canary: ['#main .record', '.record .detail'],
  record: { name: 'id', as: 'id', metrics },
});

const open = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation'];

export const espocrm = defineSite({
  id: 'espocrm',
  name: 'EspoCRM',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.espocloud.com/*'],
  ownDomain: true,
  chip: 'on',
  kinds: [
    kind('Lead', ['lead-added', 'deal-opened']),
    kind('Contact', ['contact-added']),
    kind('Opportunity', ['deal-opened', 'deal-won', 'deal-lost']),
    kind('Call', ['call']),
    kind('Meeting', ['meeting-booked', 'meeting-held']),
    kind('Task', ['task-done']),
  ],
  sets: {
    'won-stages': { are: ['Closed Won'], areNot: [...open, 'Closed Lost'] },
    'lost-stages': { are: ['Closed Lost'], areNot: [...open, 'Closed Won'] },
  },
  detectors,
});
