import { type Condition, type Detector, defineSite, type PageKind, type RequestSignal, type Rule } from './site';

/*
 * Freshsales (CRM of Freshworks) sends a record as a field of its own name. The kinds of activities and the stages of deals
 * have a number of each firm's own: what is a call, a meeting or won, the person is asked once for each.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const create = (what: string, where: readonly Condition[]) =>
  ({ on: 'request', method: 'POST', path: `/*api/${what}`, codec: 'json', where }) as const satisfies RequestSignal;

const update = (what: string, where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'PUT',
    path: `/*api/${what}/:id(\\d+)`,
    codec: 'json',
    where,
  }) as const satisfies RequestSignal;

const inPath = { from: 'path', name: 'id', as: 'id' } as const;

const there = (field: string): Condition => ({ field, present: true });

const deleted = (what: string): readonly Rule[] => [
  { trigger: { on: 'request', method: 'DELETE', path: `/*api/${what}/:id(\\d+)` }, subject: inPath },
];

const address = (what: string) => `/*${what}/:id(\\d+){/*}?`;

const page = (what: string) =>
  ({
    confirm: { any: [{ on: 'url', path: address(what) }], within: 3, names: true },
    subject: { from: 'url', path: address(what), name: 'id', as: 'id' },
  }) as const;

const type = 'sales_activity.sales_activity_type_id';

const notWon: readonly Rule[] = [
  { trigger: update('deals', [{ field: 'deal.deal_stage_id', notIn: 'won-stages' }]), subject: inPath },
  ...deleted('deals'),
];

const added = (
  what: 'deals' | 'contacts' | 'leads',
  field: string,
  metric: 'deal-opened' | 'contact-added' | 'lead-added',
): Detector => ({
  ...beta,
  id: `${field}-created`,
  metric,
  trigger: create(what, [there(field)]),
  ...page(what),
  once: 'ever',
  retraction: deleted(what),
});

const detectors: readonly Detector[] = [
  added('deals', 'deal', 'deal-opened'),
  added('contacts', 'contact', 'contact-added'),
  added('leads', 'lead', 'lead-added'),
  {
    ...beta,
    id: 'call-logged',
    metric: 'call',
    trigger: create('sales_activities', [{ field: type, in: 'call-types' }]),
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'meeting-logged',
    metric: 'meeting-held',
    trigger: create('sales_activities', [{ field: type, in: 'meeting-types' }]),
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'appointment-created',
    metric: 'meeting-booked',
    trigger: create('appointments', [there('appointment')]),
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'deal-won',
    metric: 'deal-won',
    trigger: update('deals', [{ field: 'deal.deal_stage_id', in: 'won-stages' }]),
    subject: inPath,
    once: 'ever',
    retraction: notWon,
  },
  {
    ...beta,
    id: 'task-completed',
    metric: 'task-done',
    ask: true,
    trigger: update('tasks', [{ field: 'task.status', is: [1, '1'] }]),
    subject: inPath,
    once: 'ever',
    retraction: [
      { trigger: update('tasks', [{ field: 'task.status', is: [0, '0'] }]), subject: inPath },
      ...deleted('tasks'),
    ],
  },
];

const kind = (what: string, metric: 'deal-opened' | 'contact-added' | 'lead-added'): PageKind => ({
  id: what,
  path: address(what),
  canary: ['.ember-view', 'main'],
  record: { name: 'id', as: 'id', metrics: what === 'deals' ? [metric, 'deal-won'] : [metric] },
});

export const freshsales = defineSite({
  id: 'freshsales',
  name: 'Freshsales',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.myfreshworks.com/*', 'https://*.freshsales.io/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [kind('deals', 'deal-opened'), kind('contacts', 'contact-added'), kind('leads', 'lead-added')],
  detectors,
});
