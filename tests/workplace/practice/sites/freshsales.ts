import { practiceSite, type Sent } from '../practice-site.ts';

const root = '/crm/sales';
const post = (path: string, body: object): Sent => ({
  to: `${root}/api/${path}`,
  body,
  answer: { status: 201 },
});

export const freshsales = practiceSite({
  id: 'freshsales',
  name: 'Fresh deals',
  host: 'acme.myfreshworks.com',
  pages: [
    {
      path: `${root}/deals/9`,
      title: 'A deal',
      markup: '<div class="ember-view"></div>',
      noise: [{ method: 'GET', to: `${root}/api/selector/deal_stages` }],
      acts: [
        {
          id: 'deal',
          label: 'Add a deal',
          sends: [post('deals', { deal: { name: 'Fjord' } })],
          counts: [{ metric: 'deal-opened', subject: '51' }],
          done: { address: `${root}/deals/51` },
        },
        {
          id: 'contact',
          label: 'Add a contact',
          sends: [post('contacts', { contact: { last_name: '{new}' } })],
          counts: [{ metric: 'contact-added', subject: '{new}' }],
        },
        {
          id: 'activity',
          label: 'Log an activity',
          sends: [post('sales_activities', { sales_activity: { title: '{new}', sales_activity_type_id: 3 } })],
          counts: [
            { metric: 'call', subject: '{new}', asked: true },
            { metric: 'meeting-held', subject: '{new}', asked: true },
          ],
        },
        { id: 'note', label: 'Write a note', sends: [post('notes', { note: { description: 'x' } })] },
        {
          id: 'appointment',
          label: 'Make an appointment',
          sends: [post('appointments', { appointment: { title: '{new}' } })],
          counts: [{ metric: 'meeting-booked', subject: '{new}' }],
        },
        {
          id: 'stage',
          label: 'To another stage',
          sends: [{ method: 'PUT', to: `${root}/api/deals/52`, body: { deal: { deal_stage_id: 77 } } }],
          counts: [{ metric: 'deal-won', subject: '52', asked: true }],
        },
        {
          id: 'lead',
          label: 'Add a lead',
          sends: [post('leads', { lead: { last_name: '{new}' } })],
          counts: [{ metric: 'lead-added', subject: '{new}' }],
        },
        {
          id: 'task',
          label: 'Complete a task',
          sends: [{ method: 'PUT', to: `${root}/api/tasks/61`, body: { task: { status: 1 } } }],
          counts: [{ metric: 'task-done', subject: '61', asked: true }],
        },
        {
          id: 'delete',
          label: 'Delete the deal',
          sends: [{ method: 'DELETE', to: `${root}/api/deals/51` }],
          retracts: [{ metric: 'deal-opened', subject: '51' }],
        },
      ],
    },
  ],
});
