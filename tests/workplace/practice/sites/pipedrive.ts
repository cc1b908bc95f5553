import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/api/v1';
const post = (path: string, body: object): Sent => ({ to: `${api}/${path}`, body, answer: { status: 201 } });
const put = (path: string, body: object): Sent => ({ method: 'PUT', to: `${api}/${path}`, body });

export const pipedrive = practiceSite({
  id: 'pipedrive',
  name: 'Pipeline',
  host: 'acme.pipedrive.com',
  pages: [
    {
      path: '/deal/9',
      title: 'A deal',
      markup: '<h2 data-testid="header-title">Fjord</h2>',
      noise: [
        { method: 'GET', to: `${api}/deals/9` },
        { to: '/v1/itemSearch', body: { term: 'x' } },
      ],
      acts: [
        {
          id: 'deal',
          label: 'Add a deal',
          sends: [post('deals', { title: 'Fjord' })],
          counts: [{ metric: 'deal-opened', subject: '51' }],
          done: { address: '/deal/51' },
        },
        {
          id: 'person',
          label: 'Add a person',
          sends: [post('persons', { name: '{new}' })],
          counts: [{ metric: 'contact-added', subject: '{new}' }],
        },
        { id: 'value', label: 'Save its value', sends: [put('deals/52', { value: 900 })] },
        {
          id: 'won',
          label: 'Won',
          sends: [put('deals/52', { status: 'won' })],
          counts: [{ metric: 'deal-won', subject: '52' }],
        },
        {
          id: 'lost',
          label: 'Lost',
          sends: [put('deals/53', { status: 'lost' })],
          counts: [{ metric: 'deal-lost', subject: '53' }],
        },
        {
          id: 'call',
          label: 'Call done',
          sends: [put('activities/61', { done: 1, type: 'call' })],
          counts: [{ metric: 'call', subject: '61' }],
        },
        {
          id: 'meeting',
          label: 'Meeting done',
          sends: [put('activities/62', { done: 1, type: 'meeting' })],
          counts: [{ metric: 'meeting-held', subject: '62' }],
        },
        {
          id: 'planned',
          label: 'Plan a meeting',
          sends: [post('activities', { type: 'meeting', done: 0, subject: '{new}' })],
          counts: [{ metric: 'meeting-booked', subject: '{new}' }],
        },
        {
          id: 'v2',
          label: 'Move by version 2',
          sends: [{ method: 'PATCH', to: '/api/v2/deals/52', body: { stage_id: 3 } }],
        },
        {
          id: 'document',
          label: 'Send a document',
          sends: [{ to: `${api}/documents/81/send`, body: {} }],
          counts: [{ metric: 'proposal-sent', subject: '81', asked: true }],
        },
        {
          id: 'lead',
          label: 'Add a lead',
          sends: [post('leads', { title: '{new}' })],
          counts: [{ metric: 'lead-added', subject: '{new}' }],
        },
        {
          id: 'task',
          label: 'Check off',
          sends: [put('activities/63', { done: 1 })],
          counts: [{ metric: 'task-done', subject: '63' }],
        },
        {
          id: 'mail',
          label: 'Send a mail',
          sends: [post('mailbox/mailMessages/send', { subject: '{new}' })],
          counts: [{ metric: 'email', subject: '{new}', asked: true }],
        },
        {
          id: 'reopen',
          label: 'Reopen',
          sends: [put('deals/52', { status: 'open' })],
          retracts: [{ metric: 'deal-won', subject: '52' }],
        },
        {
          id: 'undone',
          label: 'Meeting not done',
          sends: [put('activities/62', { done: 0 })],
          retracts: [{ metric: 'meeting-held', subject: '62' }],
        },
        {
          id: 'delete',
          label: 'Delete the deal',
          sends: [{ method: 'DELETE', to: `${api}/deals/51` }],
          retracts: [{ metric: 'deal-opened', subject: '51' }],
        },
      ],
    },
  ],
});
