import {
  type Condition,
  type Detector,
  defineSite,
  type PageKind,
  type RecordPage,
  type RequestSignal,
  type Rule,
} from './site';

/*
 * Twenty shows everything as saved before its server has answered, and what fails is answered 200. Then a message with a
 * warning sign comes up, the same in every language. A new record's id is made in the browser and is in its request; an
 * update bears only the fields that have changed.
 *
 * A board's columns are what the workspace calls them; those it begins with are known.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

type Kind = 'Person' | 'Opportunity' | 'Task';

const refute = {
  any: [{ on: 'appear', selector: ['[data-globally-prevent-click-outside] .tabler-icon-alert-triangle'] }],
  within: 6,
} as const satisfies Rule['refute'];

const call = (operation: string, where: readonly Condition[] = []) =>
  ({
    on: 'request',
    method: 'POST',
    path: '/graphql',
    codec: 'graphql',
    operation: [operation],
    where,
  }) as const satisfies RequestSignal;

const made = { refute, subject: { from: 'body', field: 'input.id', as: 'id' } } as const;
const changed = { refute, subject: { from: 'body', field: 'idToUpdate', as: 'id' } } as const;

const deleted = (kind: Kind): readonly Rule[] => [
  {
    trigger: call(`DeleteOne${kind}`),
    refute,
    subject: { from: 'body', field: 'idToDelete', as: 'id' },
  },
  {
    trigger: call(`DestroyOne${kind}`),
    refute,
    subject: { from: 'body', field: 'idToDestroy', as: 'id' },
  },
];

const isDone: Condition = { field: 'input.status', is: 'DONE' };
const isWon: Condition = { field: 'input.stage', in: 'won-stages' };

const notDone: readonly Rule[] = [
  { trigger: call('UpdateOneTask', [{ field: 'input.status', is: ['TODO', 'IN_PROGRESS'] }]), ...changed },
  ...deleted('Task'),
];

const notWon: readonly Rule[] = [
  { trigger: call('UpdateOneOpportunity', [{ field: 'input.stage', notIn: 'won-stages' }]), ...changed },
  ...deleted('Opportunity'),
];

const detectors: readonly Detector[] = [
  {
    ...beta,
    id: 'person-created',
    metric: 'contact-added',
    trigger: call('CreateOnePerson'),
    ...made,
    once: 'ever',
    retraction: deleted('Person'),
  },
  {
    ...beta,
    id: 'opportunity-created',
    metric: 'deal-opened',
    trigger: call('CreateOneOpportunity'),
    ...made,
    once: 'ever',
    retraction: deleted('Opportunity'),
  },
  {
    ...beta,
    id: 'opportunity-won',
    metric: 'deal-won',
    trigger: call('UpdateOneOpportunity', [isWon]),
    ...changed,
    once: 'ever',
    retraction: notWon,
  },
  {
    ...beta,
    id: 'opportunity-created-won',
    metric: 'deal-won',
    trigger: call('CreateOneOpportunity', [isWon]),
    ...made,
    once: 'ever',
    retraction: notWon,
  },
  {
    ...beta,
    id: 'task-done',
    metric: 'task-done',
    trigger: call('UpdateOneTask', [isDone]),
    ...changed,
    once: 'ever',
    retraction: notDone,
  },
  {
    ...beta,
    id: 'task-created-done',
    metric: 'task-done',
    trigger: call('CreateOneTask', [isDone]),
    ...made,
    once: 'ever',
    retraction: notDone,
  },
];

const kind = (object: string, metrics: RecordPage['metrics']): PageKind => ({
  id: object,
  path: `/object/${object}/:id`,
  canary: ['[data-testid="top-bar-title"]'],
  record: { name: 'id', as: 'id', metrics },
});

export const twenty = defineSite({
  id: 'twenty',
  name: 'Twenty',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.twenty.com/*'],
  ownDomain: true,
  chip: 'on',
  kinds: [
    kind('person', ['contact-added']),
    kind('opportunity', ['deal-opened', 'deal-won']),
    kind('task', ['task-done']),
  ],
  sets: { 'won-stages': { are: ['CUSTOMER'], areNot: ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL'] } },
  detectors,
});
