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
 * SuiteCRM 8 saves every record by one GraphQL call, without an id where it is new. The answer is 200 even to what fails;
 * the page then shows an alert.
 *
 * A save sends the whole record. Of one that was there it does not tell whether its status has only now become so or has
 * been for a year: what becomes of a record that was there is asked about, and only what is written down as done at once
 * counts by itself. Modules of the older version live in a frame and send forms.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const graphql = { on: 'request', method: 'POST', path: '/api/graphql', codec: 'graphql' } as const;

/** The page's alert, in red. */
const refute = { any: [{ on: 'appear', selector: ['.alert-danger'] }], within: 5 } as const satisfies Rule['refute'];

const attribute = (name: string, is: string | readonly string[]): Condition => ({
  field: `input.attributes.${name}`,
  is,
});

type Module = 'leads' | 'contacts' | 'opportunities' | 'calls' | 'meetings' | 'tasks' | 'quotes';

const saved = (module: Module, isNew: boolean, where: readonly Condition[] = []) =>
  ({
    ...graphql,
    operation: ['saveRecord'],
    where: [{ field: 'input.module', is: module }, { field: 'input._id', present: !isNew }, ...where],
  }) as const satisfies RequestSignal;

const itsId = { from: 'body', field: 'input._id', as: 'id' } as const;

const form = (module: Module) => `/${module}/record/:id([\\w\\-]+)(\\?.*)?`;

/** What tells a new record's id. Made from the page of another, it leads back there instead. */
const page = (module: Module) =>
  ({
    confirm: { any: [{ on: 'url', hash: form(module) }], within: 3, names: true },
    refute,
    subject: { from: 'url', hash: form(module), name: 'id', as: 'id' },
  }) as const;

/** A button of a record's page runs a process, of which the kind says what it does. */
const deleted = (module: Module): readonly Rule[] => [
  {
    trigger: {
      ...graphql,
      operation: ['createProcess'],
      where: [
        { field: 'input.type', is: 'record-delete' },
        { field: 'input.options.module', is: module },
      ],
    },
    refute,
    subject: { from: 'body', field: 'input.options.id', as: 'id' },
  },
];

const back = (module: Module, where: Condition): readonly Rule[] => [
  { trigger: saved(module, false, [where]), refute, subject: itsId },
  ...deleted(module),
];

/** What is written down as done at once counts; what becomes so is asked about. */
const becomes = (
  id: string,
  metric: Detector['metric'],
  module: Module,
  where: readonly Condition[],
  more: Pick<Detector, 'retraction' | 'tags'> = {},
): readonly Detector[] => [
  {
    ...beta,
    id: `${id}-at-once`,
    metric,
    trigger: saved(module, true, where),
    ...page(module),
    once: 'ever',
    ...more,
  },
  {
    ...beta,
    id,
    metric,
    ask: true,
    trigger: saved(module, false, where),
    refute,
    subject: itsId,
    once: 'ever',
    ...more,
  },
];

const customer: NonNullable<Detector['tags']> = [
  { tag: 'new-customer', where: [attribute('opportunity_type', 'New Business')] },
  { tag: 'existing-customer', where: [attribute('opportunity_type', 'Existing Business')] },
];

const added = (
  module: Module,
  metric: Detector['metric'],
  more: Pick<Detector, 'tags'> = {},
  where: readonly Condition[] = [],
): Detector => ({
  ...beta,
  id: `${module}-created`,
  metric,
  trigger: saved(module, true, where),
  ...page(module),
  once: 'ever',
  retraction: deleted(module),
  ...more,
});

const stage = 'input.attributes.sales_stage';

const detectors: readonly Detector[] = [
  added('leads', 'lead-added'),
  added('contacts', 'contact-added'),
  added('opportunities', 'deal-opened', { tags: customer }),
  added('meetings', 'meeting-booked', {}, [attribute('status', 'Planned')]),
  ...becomes('call-held', 'call', 'calls', [attribute('status', 'Held'), attribute('direction', 'Outbound')]),
  ...becomes('meeting-held', 'meeting-held', 'meetings', [attribute('status', 'Held')], {
    retraction: back('meetings', attribute('status', ['Planned', 'Not Held'])),
  }),
  ...becomes('task-completed', 'task-done', 'tasks', [attribute('status', 'Completed')], {
    retraction: back('tasks', attribute('status', ['Not Started', 'In Progress', 'Pending Input', 'Deferred'])),
  }),
  ...becomes('opportunity-won', 'deal-won', 'opportunities', [{ field: stage, in: 'won-stages' }], {
    retraction: back('opportunities', { field: stage, notIn: 'won-stages' }),
    tags: customer,
  }),
  ...becomes('opportunity-lost', 'deal-lost', 'opportunities', [{ field: stage, in: 'lost-stages' }], {
    retraction: back('opportunities', { field: stage, notIn: 'lost-stages' }),
    tags: customer,
  }),
  // A quote has no stage "sent": delivered is what it is called.
  ...becomes('quote-delivered', 'proposal-sent', 'quotes', [attribute('stage', 'Delivered')]),
  {
    ...beta,
    id: 'email-sent',
    metric: 'email',
    // The older composer in its frame. What could not be sent is answered 200, too.
    ask: true,
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/legacy/index.php',
      query: { action: 'send', module: 'Emails' },
    },
    subject: { from: 'gesture' },
    once: { seconds: 5 },
  },
  {
    ...beta,
    id: 'lead-converted',
    metric: 'deal-opened',
    // A form that lacks something is shown again, with 200.
    ask: true,
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/legacy/index.php',
      types: ['frame', 'document'],
      status: [200, 302],
      codec: 'form',
      where: [
        { field: 'module', is: 'Leads' },
        { field: 'action', is: 'ConvertLead' },
        { field: 'handle', is: 'save' },
        { field: 'convert_create_Opportunities', is: ['true', 'on', '1'] },
      ],
    },
    subject: { from: 'body', field: 'record', as: 'id' },
    once: 'ever',
  },
];

const kind = (module: Module, metrics: RecordPage['metrics']): PageKind => ({
  id: module,
  hash: form(module),
  canary: ['scrm-record', 'scrm-record-container'],
  record: { name: 'id', as: 'id', metrics },
});

const open = [
  ...['Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Id. Decision Makers'],
  ...['Perception Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
];

export const suitecrm = defineSite({
  id: 'suitecrm',
  name: 'SuiteCRM',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.suiteondemand.com/*'],
  ownDomain: true,
  chip: 'on',
  kinds: [
    kind('leads', ['lead-added', 'deal-opened']),
    kind('contacts', ['contact-added']),
    kind('opportunities', ['deal-opened', 'deal-won', 'deal-lost']),
    kind('calls', ['call']),
    kind('meetings', ['meeting-booked', 'meeting-held']),
    kind('tasks', ['task-done']),
    kind('quotes', ['proposal-sent']),
  ],
  sets: {
    'won-stages': { are: ['Closed Won'], areNot: [...open, 'Closed Lost'] },
    'lost-stages': { are: ['Closed Lost'], areNot: [...open, 'Closed Won'] },
  },
  detectors,
});
