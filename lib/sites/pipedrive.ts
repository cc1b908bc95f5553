import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';

/*
 * Pipedrive's page calls what its documented API calls, older parts by version 1, newer ones by version 2. What kind of
 * activity something was, each firm names itself; the kinds it begins with are known.
 *
 * Known limit: version 2 changes a record by PATCH, whose body Chromium shows nobody. What a deal or an activity becomes by it
 * is not counted.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const create = (what: string, where: readonly Condition[] = []) =>
  ({
    on: 'request',
    method: 'POST',
    path: `/*v:version(1|2)/${what}`,
    codec: 'json',
    where,
  }) as const satisfies RequestSignal;

const update = (what: string, where: readonly Condition[]) =>
  ({ on: 'request', method: 'PUT', path: `/*v1/${what}/:id`, codec: 'json', where }) as const satisfies RequestSignal;

const inPath = { from: 'path', name: 'id', as: 'id' } as const;

const deleted = (what: string): Rule => ({
  trigger: { on: 'request', method: 'DELETE', path: `/*v:version(1|2)/${what}/:id` },
  subject: inPath,
});

/** What tells a new record's id, where its page is shown. */
const page = (path: string) =>
  ({
    confirm: { any: [{ on: 'url', path }], within: 3, names: true },
    subject: { from: 'url', path, name: 'id', as: 'id' },
  }) as const;

const status = (...is: string[]): Condition => ({ field: 'status', is });
const done: Condition = { field: 'done', is: [1, true, '1'] };
const notDone: Condition = { field: 'done', is: [0, false, '0'] };

const activity = {
  call: { field: 'type', in: 'call-types' },
  meeting: { field: 'type', in: 'meeting-types' },
  task: { field: 'type', is: ['task', 'deadline', 'email'] },
  unsaid: { field: 'type', present: false },
} as const satisfies Record<string, Condition>;

const undone: readonly Rule[] = [{ trigger: update('activities', [notDone]), subject: inPath }, deleted('activities')];

const kinds = [
  ['call', 'call', 'call'],
  ['meeting', 'meeting-held', 'meeting'],
  ['task', 'task-done', 'task'],
] as const;

const activities = kinds.flatMap(([id, metric, kind]): Detector[] => [
  {
    ...beta,
    id: `${id}-done`,
    metric,
    trigger: update('activities', [done, activity[kind]]),
    subject: inPath,
    once: 'ever',
    retraction: undone,
  },
  {
    ...beta,
    id: `${id}-logged`,
    metric,
    trigger: create('activities', [done, activity[kind]]),
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
]);

const detectors: readonly Detector[] = [
  {
    ...beta,
    id: 'deal-created',
    metric: 'deal-opened',
    trigger: create('deals'),
    ...page('/deal/:id(\\d+)'),
    once: 'ever',
    retraction: [deleted('deals'), { trigger: update('deals', [status('deleted')]), subject: inPath }],
  },
  {
    ...beta,
    id: 'lead-converted',
    metric: 'deal-opened',
    ask: true,
    trigger: { on: 'request', method: 'POST', path: '/*v:version(1|2)/leads/:id/convert/deal' },
    subject: inPath,
    once: 'ever',
  },
  {
    ...beta,
    id: 'lead-created',
    metric: 'lead-added',
    trigger: create('leads'),
    ...page('/leads/inbox/:id([\\w\\-]+)'),
    once: 'ever',
    retraction: [deleted('leads')],
  },
  {
    ...beta,
    id: 'person-created',
    metric: 'contact-added',
    trigger: create('persons'),
    ...page('/person/:id(\\d+)'),
    once: 'ever',
    retraction: [deleted('persons')],
  },
  {
    ...beta,
    id: 'deal-won',
    metric: 'deal-won',
    // A card that is dropped on "won" sends this, too.
    trigger: update('deals', [status('won')]),
    subject: inPath,
    once: 'ever',
    retraction: [{ trigger: update('deals', [status('open', 'lost', 'deleted')]), subject: inPath }, deleted('deals')],
  },
  {
    ...beta,
    id: 'deal-lost',
    metric: 'deal-lost',
    trigger: update('deals', [status('lost')]),
    subject: inPath,
    once: 'ever',
    retraction: [{ trigger: update('deals', [status('open', 'won', 'deleted')]), subject: inPath }, deleted('deals')],
  },
  ...activities,
  {
    ...beta,
    id: 'activity-done',
    metric: 'task-done',
    // Checked off where its kind is not sent along.
    trigger: update('activities', [done, activity.unsaid]),
    subject: inPath,
    once: 'ever',
    retraction: undone,
  },
  {
    ...beta,
    id: 'meeting-planned',
    metric: 'meeting-booked',
    trigger: create('activities', [activity.meeting, notDone]),
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'meeting-planned-open',
    metric: 'meeting-booked',
    trigger: create('activities', [activity.meeting, { field: 'done', present: false }]),
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'call-log',
    metric: 'call',
    trigger: create('callLogs', [{ field: 'outcome', present: true }]),
    subject: { from: 'gesture' },
    once: { seconds: 5 },
    group: { id: 'phone', by: { from: 'body', field: 'to_phone_number' } },
  },
  {
    ...beta,
    id: 'email-sent',
    metric: 'email',
    ask: true,
    trigger: { on: 'request', method: 'POST', path: '/*mailbox/*send*' },
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'document-sent',
    metric: 'proposal-sent',
    ask: true,
    trigger: { on: 'request', method: 'POST', path: '/*documents/:id/send*' },
    subject: inPath,
    once: 'ever',
  },
];

export const pipedrive = defineSite({
  id: 'pipedrive',
  name: 'Pipedrive',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.pipedrive.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'deal',
      path: '/deal/:id(\\d+)',
      canary: ['[data-testid="header-title"]'],
      record: { name: 'id', as: 'id', metrics: ['deal-opened', 'deal-won', 'deal-lost'] },
    },
    {
      id: 'person',
      path: '/person/:id(\\d+)',
      canary: ['[data-testid="header-title"]'],
      record: { name: 'id', as: 'id', metrics: ['contact-added'] },
    },
    {
      id: 'lead',
      path: '/leads/inbox/:id([\\w\\-]+)',
      canary: ['[data-testid="SidebarLeadTitle"]'],
      record: { name: 'id', as: 'id', metrics: ['lead-added', 'deal-opened'] },
    },
  ],
  sets: {
    'call-types': { are: ['call'], areNot: ['meeting', 'task', 'deadline', 'email', 'lunch'] },
    'meeting-types': { are: ['meeting'], areNot: ['call', 'task', 'deadline', 'email'] },
  },
  detectors,
});
