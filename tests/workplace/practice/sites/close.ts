import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/api/v1';
const lead = 'lead_Zr40001mB';
const post = (path: string, body: object): Sent => ({ to: `${api}/${path}/`, body: { lead_id: lead, ...body } });
const put = (path: string, body: object): Sent => ({ method: 'PUT', to: `${api}/${path}/`, body });

export const close = practiceSite({
  id: 'close',
  name: 'Inside sales',
  host: 'app.close.com',
  pages: [
    {
      path: `/lead/${lead}/`,
      title: 'A lead',
      noise: [
        { method: 'GET', to: `${api}/lead/${lead}/` },
        { to: `${api}/data/search/`, body: { query: {} } },
      ],
      acts: [
        {
          id: 'call',
          label: 'Log a call',
          sends: [post('activity/call', { direction: 'outbound', note: '{new}' })],
          counts: [{ metric: 'call', subject: '{new}' }],
        },
        { id: 'inbound', label: 'Log an inbound call', sends: [post('activity/call', { direction: 'inbound' })] },
        {
          id: 'mail',
          label: 'Send a mail',
          sends: [post('activity/email', { status: 'outbox', subject: '{new}' })],
          counts: [{ metric: 'email', subject: '{new}' }],
        },
        { id: 'draft', label: 'Save a draft', sends: [post('activity/email', { status: 'draft' })] },
        {
          id: 'deal',
          label: 'Add an opportunity',
          sends: [post('opportunity', { status_id: 'stat_open', note: '{new}' })],
          counts: [{ metric: 'deal-opened', subject: '{new}' }],
        },
        {
          id: 'won',
          label: 'Won',
          sends: [put('opportunity/oppo_1', { status_type: 'won', status_id: 'stat_won' })],
          counts: [{ metric: 'deal-won', subject: 'oppo_1' }],
        },
        {
          id: 'won-status',
          label: 'To the same status',
          sends: [put('opportunity/oppo_2', { status_id: 'stat_won' })],
          counts: [{ metric: 'deal-won', subject: 'oppo_2' }],
        },
        {
          id: 'lost',
          label: 'Lost',
          sends: [put('opportunity/oppo_3', { status_type: 'lost', status_id: 'stat_lost' })],
          counts: [{ metric: 'deal-lost', subject: 'oppo_3' }],
        },
        {
          id: 'task',
          label: 'Complete a task',
          sends: [put('task/task_1', { is_complete: true })],
          counts: [{ metric: 'task-done', subject: 'task_1', asked: true }],
        },
        {
          id: 'meeting',
          label: 'Make a meeting',
          sends: [post('activity/meeting', { starts_at: '{new}' })],
          counts: [{ metric: 'meeting-booked', subject: '{new}', asked: true }],
        },
        {
          id: 'lead',
          label: 'Make a lead',
          sends: [{ to: `${api}/lead/`, body: { name: 'Fjord' } }],
          counts: [{ metric: 'lead-added', subject: 'lead_Zr40002mB', asked: true }],
          done: { address: '/lead/lead_Zr40002mB/' },
        },
        {
          id: 'active',
          label: 'Active again',
          sends: [put('opportunity/oppo_1', { status_type: 'active' })],
          retracts: [{ metric: 'deal-won', subject: 'oppo_1' }],
        },
      ],
    },
  ],
});
