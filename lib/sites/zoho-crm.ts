import { defineSite, type PageKind, type RecordPage } from './site';
import { beta, changed, deleted, made } from './zoho-crm-requests';

/** The page of one record; `Potentials` are deals. */
const page = (tab: string, metrics: RecordPage['metrics']): PageKind => ({
  id: tab.toLowerCase(),
  path: `/crm/*tab/${tab}/:id(\\d+)`,
  canary: ['main', '[role="main"]'],
  record: { name: 'id', as: 'id', metrics },
});

/** The stages every new organisation has. */
const open = [
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Identify Decision Makers',
  'Proposal/Price Quote',
  'Negotiation/Review',
];
const won = ['Closed Won'];
const lost = ['Closed Lost', 'Closed Lost to Competition', 'Closed-Lost to Competition'];

const stage = 'data.*.Stage';
const status = 'data.*.Status';
const callEnded = { field: 'data.*.Outgoing_Call_Status', is: 'Completed' } as const;

export const zohoCrm = defineSite({
  id: 'zoho-crm',
  name: 'Zoho CRM',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  // One host for each region.
  pages: [
    'https://crm.zoho.com/*',
    'https://crm.zoho.eu/*',
    'https://crm.zoho.in/*',
    'https://crm.zoho.com.au/*',
    'https://crm.zoho.jp/*',
    'https://crm.zoho.com.cn/*',
    'https://crm.zoho.sa/*',
    'https://crm.zoho.uk/*',
    'https://crm.zohocloud.ca/*',
  ],
  ownDomain: false,
  chip: 'on',
  kinds: [
    page('Leads', ['lead-added']),
    page('Contacts', ['contact-added']),
    page('Potentials', ['deal-opened', 'deal-won', 'deal-lost']),
    page('Tasks', ['task-done']),
    page('Calls', ['call']),
    page('Events', ['meeting-booked']),
    page('Quotes', ['proposal-sent']),
  ],
  sets: {
    'won-stages': { are: won, areNot: [...open, ...lost] },
    'lost-stages': { are: lost, areNot: [...open, ...won] },
    'done-statuses': {
      are: ['Completed'],
      areNot: ['Not Started', 'In Progress', 'Deferred', 'Waiting for input', 'Waiting on someone else'],
    },
  },
  detectors: [
    { ...beta, ...made('Leads'), id: 'lead-created', metric: 'lead-added', retraction: deleted('Leads') },
    { ...beta, ...made('Contacts'), id: 'contact-created', metric: 'contact-added', retraction: deleted('Contacts') },
    {
      ...beta,
      ...made('Deals', [], 'Potentials'),
      id: 'deal-created',
      metric: 'deal-opened',
      retraction: deleted('Deals'),
    },
    {
      ...beta,
      ...changed('Deals', { field: stage, in: 'won-stages' }),
      id: 'deal-won',
      metric: 'deal-won',
      once: 'ever',
      retraction: [changed('Deals', { field: stage, notIn: 'won-stages' }), ...deleted('Deals')],
    },
    {
      ...beta,
      ...changed('Deals', { field: stage, in: 'lost-stages' }),
      id: 'deal-lost',
      metric: 'deal-lost',
      once: 'ever',
      retraction: [changed('Deals', { field: stage, notIn: 'lost-stages' }), ...deleted('Deals')],
    },
    // A call that is only planned has no such status yet.
    { ...beta, ...made('Calls', [callEnded]), id: 'call-logged', metric: 'call' },
    { ...beta, ...changed('Calls', callEnded), id: 'call-completed', metric: 'call', once: 'ever' },
    { ...beta, ...made('Events'), id: 'meeting-created', metric: 'meeting-booked', retraction: deleted('Events') },
    {
      ...beta,
      ...changed('Tasks', { field: status, in: 'done-statuses' }),
      id: 'task-completed',
      metric: 'task-done',
      once: 'ever',
      retraction: [changed('Tasks', { field: status, notIn: 'done-statuses' }), ...deleted('Tasks')],
    },
    {
      ...beta,
      ...changed('Quotes', { field: 'data.*.Quote_Stage', is: 'Delivered' }),
      id: 'quote-delivered',
      metric: 'proposal-sent',
      once: 'ever',
    },
    {
      ...beta,
      id: 'email-sent',
      metric: 'email',
      // How the pages themselves send is not known; this is how programs do.
      ask: true,
      trigger: {
        on: 'request',
        method: 'POST',
        path: '/crm/:version/:module/:id(\\d+)/actions/send_mail',
        codec: 'json',
      },
      subject: { from: 'gesture' },
      once: { seconds: 10 },
      group: {
        id: 'mail',
        by: { from: 'body', field: 'data.*.to.*.email', or: ['data.*.cc.*.email', 'data.*.bcc.*.email'] },
      },
    },
  ],
});
