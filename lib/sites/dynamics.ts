import {
  beta,
  byKey,
  byPath,
  deleted,
  idInAddress,
  inBatch,
  made,
  named,
  saved,
  setTo,
  single,
} from './dynamics-requests';
import { type Condition, type Detector, defineSite, type PageAmount, type PageKind, type RecordPage } from './site';

const lead = made('leads', 'lead');
const contact = made('contacts', 'contact');
const opportunity = made('opportunities', 'opportunity');
const appointment = made('appointments', 'appointment');

/** Closed by an action of its own, which names it by a reference. */
const closed = (metric: 'deal-won' | 'deal-lost', action: string) => {
  const rest = {
    ...beta,
    metric,
    subject: { from: 'body', field: ['fields', 'OpportunityClose', 'opportunityid@odata.bind'], as: 'id' },
    ...(metric === 'deal-won' ? { amount } : {}),
    once: 'ever',
  } as const satisfies Partial<Detector>;
  return [
    { ...rest, id: metric, trigger: single('POST', action), retraction: reopened('opportunities') },
    { ...rest, ...saved, id: `${metric}-batch`, trigger: inBatch(`POST ${action}`) },
  ] as const satisfies readonly Detector[];
};

const amount: PageAmount = {
  from: 'page',
  selector: ['[data-id*="actualrevenue_id"] input', 'input[data-id*="actualrevenue_id"]'],
  currency: ['[data-id*="actualrevenue_id"] input', 'input[data-id*="actualrevenue_id"]'],
};

const reopened = (set: string) => [setTo(set, 0), ...deleted(set)];

/** Something to do is marked as done. */
const done = (set: string, id: string, metric: Detector['metric']) =>
  ({ ...beta, ...setTo(set, 1), id, metric, once: 'ever', retraction: reopened(set) }) as const satisfies Detector;

const opens: Condition = { field: 'fields.CreateOpportunity', is: true };
const sends: Condition = { field: 'fields.IssueSend', is: true };
const qualify = '/Microsoft.Dynamics.CRM.QualifyLead';
const send = '/Microsoft.Dynamics.CRM.SendEmail';

const form = (table: string, metrics: RecordPage['metrics']): PageKind => ({
  id: table,
  path: '/main.aspx',
  search: idInAddress(table),
  canary: ['[data-id="editFormRoot"]'],
  record: { name: 'id', as: 'id', metrics },
});

export const dynamics = defineSite({
  id: 'dynamics',
  name: 'Microsoft Dynamics 365',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: [
    'https://*.dynamics.com/*',
    // The government of the USA, and China.
    'https://*.crm.microsoftdynamics.us/*',
    'https://*.crm.dynamics.cn/*',
  ],
  // There is a version for a firm's own servers.
  ownDomain: true,
  chip: 'on',
  kinds: [
    form('lead', ['lead-added', 'deal-opened']),
    form('contact', ['contact-added']),
    form('opportunity', ['deal-opened', 'deal-won', 'deal-lost']),
    form('phonecall', ['call']),
    form('task', ['task-done']),
    form('appointment', ['meeting-booked', 'meeting-held']),
    form('email', ['email']),
    form('quote', ['proposal-sent']),
  ],
  detectors: [
    { ...lead.single, id: 'lead-created', metric: 'lead-added' },
    { ...lead.batch, id: 'lead-created-batch', metric: 'lead-added' },
    { ...contact.single, id: 'contact-created', metric: 'contact-added' },
    { ...contact.batch, id: 'contact-created-batch', metric: 'contact-added' },
    { ...opportunity.single, id: 'opportunity-created', metric: 'deal-opened' },
    { ...opportunity.batch, id: 'opportunity-created-batch', metric: 'deal-opened' },
    { ...appointment.single, id: 'appointment-created', metric: 'meeting-booked' },
    { ...appointment.batch, id: 'appointment-created-batch', metric: 'meeting-booked' },
    // That it is this action is only inferred.
    {
      ...beta,
      id: 'lead-qualified',
      metric: 'deal-opened',
      ask: true,
      trigger: single('POST', named('leads', qualify), [opens]),
      subject: byPath,
      once: 'ever',
    },
    {
      ...beta,
      ...saved,
      id: 'lead-qualified-batch',
      metric: 'deal-opened',
      ask: true,
      trigger: inBatch(`POST leads(*)${qualify}`, [opens]),
      subject: byKey,
      once: 'ever',
    },
    ...closed('deal-won', 'WinOpportunity'),
    ...closed('deal-lost', 'LoseOpportunity'),
    done('phonecalls', 'call-completed', 'call'),
    done('tasks', 'task-completed', 'task-done'),
    done('appointments', 'appointment-completed', 'meeting-held'),
    {
      ...beta,
      id: 'email-sent',
      metric: 'email',
      trigger: single('POST', named('emails', send), [sends]),
      subject: byPath,
      once: 'ever',
    },
    {
      ...beta,
      ...saved,
      id: 'email-sent-batch',
      metric: 'email',
      trigger: inBatch(`POST emails(*)${send}`, [sends]),
      subject: byKey,
      once: 'ever',
    },
    // A quote has no way of its own to be sent; made active is only a sign of it.
    { ...beta, ...setTo('quotes', 1), id: 'quote-activated', metric: 'proposal-sent', ask: true, once: 'ever' },
  ],
});
