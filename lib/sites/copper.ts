import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';

/*
 * Copper keeps every firm's records on one server, below the number of the firm. That it logs an activity by this address is
 * known, what its body looks like is only known of its documented API: everything here is asked about. A search is a POST,
 * too, and is none of this.
 */

const beta = { revision: 1, evidence: 'beta', ask: true } as const;

const firm = '/api/v1/companies/:company';

const create = (what: string, where: readonly Condition[] = []) =>
  ({ on: 'request', method: 'POST', path: `${firm}/${what}`, codec: 'json', where }) as const satisfies RequestSignal;

const update = (what: string, where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'PUT',
    path: `${firm}/${what}/:id(\\d+)`,
    codec: 'json',
    where,
  }) as const satisfies RequestSignal;

const inPath = { from: 'path', name: 'id', as: 'id' } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 5 } } as const;

const deleted = (what: string): Rule => ({
  trigger: { on: 'request', method: 'DELETE', path: `${firm}/${what}/:id(\\d+)` },
  subject: inPath,
});

const status = (...is: string[]): Condition => ({ field: 'status', is });
const opportunity = (...is: string[]) => ({ trigger: update('opportunities', [status(...is)]), subject: inPath });

const detectors: readonly Detector[] = [
  {
    ...beta,
    ...each,
    id: 'call-logged',
    metric: 'call',
    trigger: create('activities', [{ field: 'type.id', in: 'call-types' }]),
  },
  {
    ...beta,
    ...each,
    id: 'meeting-logged',
    metric: 'meeting-held',
    trigger: create('activities', [{ field: 'type.id', in: 'meeting-types' }]),
  },
  { ...beta, ...each, id: 'opportunity-created', metric: 'deal-opened', trigger: create('opportunities') },
  { ...beta, ...each, id: 'lead-created', metric: 'lead-added', trigger: create('leads') },
  { ...beta, ...each, id: 'person-created', metric: 'contact-added', trigger: create('people') },
  {
    ...beta,
    ...opportunity('Won'),
    id: 'opportunity-won',
    metric: 'deal-won',
    once: 'ever',
    retraction: [opportunity('Open', 'Lost', 'Abandoned'), deleted('opportunities')],
  },
  {
    ...beta,
    ...opportunity('Lost', 'Abandoned'),
    id: 'opportunity-lost',
    metric: 'deal-lost',
    once: 'ever',
    retraction: [opportunity('Open', 'Won'), deleted('opportunities')],
  },
  {
    ...beta,
    id: 'task-completed',
    metric: 'task-done',
    trigger: update('tasks', [status('Completed')]),
    subject: inPath,
    once: 'ever',
    retraction: [{ trigger: update('tasks', [status('Open')]), subject: inPath }, deleted('tasks')],
  },
];

export const copper = defineSite({
  id: 'copper',
  name: 'Copper',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.copper.com/*'],
  ownDomain: false,
  tenant: 'company',
  chip: 'on',
  kinds: [{ id: 'app', path: '/companies/:company/app*', canary: ['main', '[data-ui-view]', 'body > div'] }],
  detectors,
});
