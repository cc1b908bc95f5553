import { type Act, practiceSite, type Sent } from '../practice-site.ts';

const id = (number: number) => `6834250000${String(number).padStart(9, '0')}`;
const post = (module: string, record: object): Sent => ({
  to: `/crm/v2.2/${module}`,
  body: { data: [{ ...record, Key: '{new}' }] },
  answer: { status: 201, body: { data: [{ code: 'SUCCESS' }] } },
});
const put = (module: string, number: number, fields: object): Sent => ({
  method: 'PUT',
  to: `/crm/v2.2/${module}`,
  body: { data: [{ id: id(number), ...fields }] },
  answer: { body: { data: [{ code: 'SUCCESS' }] } },
});
const refused = {
  shows: '<div class="lyteMessageBox lyteErrorMessageIcon" role="alert">Practice: refused</div>',
  body: { data: [{ code: 'INVALID_DATA' }] },
};

const create = (module: string, label: string, metric: string, record: object = {}): Act => ({
  id: `new-${module.toLowerCase()}`,
  label,
  sends: [post(module, record)],
  counts: [{ metric, subject: '{new}' }],
  refused,
});
const change = (name: string, label: string, sends: Sent, more: Pick<Act, 'counts' | 'retracts'> = {}): Act => ({
  id: name,
  label,
  sends: [sends],
  ...more,
});

export const zohoCrm = practiceSite({
  id: 'zoho-crm',
  name: 'Customers, tabbed',
  host: 'crm.zoho.eu',
  pages: [
    {
      path: '/crm/org700406251/tab/Leads/list',
      title: 'Leads',
      markup: '<p class="practice-list">A list of leads</p>',
      noise: [{ method: 'GET', to: '/crm/v3/Leads?fields=Last_Name&per_page=100' }],
      acts: [
        create('Leads', 'New lead', 'lead-added'),
        create('Contacts', 'New contact', 'contact-added'),
        create('Deals', 'New deal', 'deal-opened'),
        create('Events', 'New meeting', 'meeting-booked'),
        create('Calls', 'Log a call', 'call', { Outgoing_Call_Status: 'Completed' }),
        { id: 'new-account', label: 'New account', sends: [post('Accounts', {})] },
      ],
    },
    {
      path: `/crm/org700406251/tab/Potentials/${id(1)}`,
      title: 'A deal',
      acts: [
        change('open', 'To negotiation', put('Deals', 1, { Stage: 'Negotiation/Review' })),
        change('won', 'Won', put('Deals', 1, { Stage: 'Closed Won' }), {
          counts: [{ metric: 'deal-won', subject: id(1) }],
        }),
        change('back', 'Back to qualification', put('Deals', 1, { Stage: 'Qualification' }), {
          retracts: [{ metric: 'deal-won', subject: id(1) }],
        }),
        change('lost', 'Lost', put('Deals', 1, { Stage: 'Closed Lost' }), {
          counts: [{ metric: 'deal-lost', subject: id(1) }],
        }),
        change('task', 'Complete the task', put('Tasks', 2, { Status: 'Completed' }), {
          counts: [{ metric: 'task-done', subject: id(2) }],
        }),
        change('quote', 'Deliver the quote', put('Quotes', 3, { Quote_Stage: 'Delivered' }), {
          counts: [{ metric: 'proposal-sent', subject: id(3) }],
        }),
        change(
          'mail',
          'Send a mail',
          { to: `/crm/v2.2/Leads/${id(4)}/actions/send_mail`, body: { data: [{ key: '{new}' }] } },
          { counts: [{ metric: 'email', subject: '{new}', asked: true }] },
        ),
      ],
    },
  ],
});
