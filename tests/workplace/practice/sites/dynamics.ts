import { type Act, practiceSite, type Sent } from '../practice-site.ts';

const root = '/api/data/v9.2';
const id = (number: number) => `3f0c5d52-6a51-4a0e-9a6e-5d2f0c3f${String(number).padStart(4, '0')}`;

/** A request by itself, and one in a batch, with the same boundaries each time. */
const single = (path: string, body: object): Sent => ({ to: `${root}/${path}`, body, answer: { status: 204 } });
const batch = (method: string, path: string, body: object): Sent => ({
  to: `${root}/$batch`,
  body: [
    '--batch_1',
    'Content-Type: multipart/mixed; boundary=changeset_1',
    '',
    '--changeset_1',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${method} ${root}/${path} HTTP/1.1`,
    'Content-Type: application/json;type=entry',
    '',
    JSON.stringify(body),
    '--changeset_1--',
    '--batch_1--',
    '',
  ].join('\r\n'),
});

const form = (table: string, record: string) => `/main.aspx?appid=77&pagetype=entityrecord&etn=${table}&id=${record}`;
const bar = { shows: '<span data-id="warningNotification">Practice: closed</span>' };

const create = (table: string, set: string, metric: string): Act => ({
  id: `new-${table}`,
  label: `New ${table}`,
  sends: [batch('POST', set, { key: '{new}' })],
  counts: [{ metric, subject: '{new}' }],
  done: { address: form(table, '{new}') },
});
const done = (table: string, set: string, number: number, metric: string): Act => ({
  id: `done-${table}`,
  label: `Complete the ${table}`,
  sends: [batch('PATCH', `${set}(${id(number)})`, { statecode: 1, statuscode: 2 })],
  counts: [{ metric, subject: id(number) }],
  done: bar,
});
const close = (action: string, label: string, number: number, metric: string): Act => ({
  id: metric,
  label,
  sends: [
    single(action, {
      OpportunityClose: { 'opportunityid@odata.bind': `/opportunities(${id(number)})`, subject: 'Practice' },
    }),
  ],
  counts: [{ metric, subject: id(number) }],
});

export const dynamics = practiceSite({
  id: 'dynamics',
  name: 'Customers, dynamic',
  host: 'practice.crm4.dynamics.com',
  pages: [
    {
      path: '/main.aspx?appid=77&pagetype=entitylist&etn=lead',
      title: 'Leads',
      noise: [{ method: 'GET', to: `${root}/accounts?$select=name` }, batch('GET', 'accounts', {})],
      acts: [
        create('lead', 'leads', 'lead-added'),
        create('contact', 'contacts', 'contact-added'),
        create('opportunity', 'opportunities', 'deal-opened'),
        create('appointment', 'appointments', 'meeting-booked'),
        { id: 'note', label: 'New note', sends: [batch('POST', 'annotations', { notetext: 'x' })] },
      ],
    },
    {
      path: form('opportunity', id(1)),
      title: 'An opportunity',
      markup: '<section data-id="editFormRoot">Cranes</section>',
      acts: [
        close('WinOpportunity', 'Won', 1, 'deal-won'),
        {
          id: 'reopen',
          label: 'Reopen',
          sends: [batch('PATCH', `opportunities(${id(1)})`, { statecode: 0, statuscode: 1 })],
          retracts: [{ metric: 'deal-won', subject: id(1) }],
          done: bar,
        },
        close('LoseOpportunity', 'Lost', 2, 'deal-lost'),
        done('phonecall', 'phonecalls', 11, 'call'),
        done('task', 'tasks', 12, 'task-done'),
        done('meeting', 'appointments', 13, 'meeting-held'),
        {
          id: 'autosave',
          label: 'Saved on the way',
          sends: [batch('PATCH', `tasks(${id(14)})`, { description: 'x' })],
          done: bar,
        },
        {
          id: 'mail',
          label: 'Send the mail',
          sends: [single(`emails(${id(15)})/Microsoft.Dynamics.CRM.SendEmail`, { IssueSend: true })],
          counts: [{ metric: 'email', subject: id(15) }],
        },
        {
          id: 'quote',
          label: 'Make a quote active',
          sends: [batch('PATCH', `quotes(${id(16)})`, { statecode: 1, statuscode: 2 })],
          counts: [{ metric: 'proposal-sent', subject: id(16), asked: true }],
          done: bar,
        },
      ],
    },
  ],
});
