import { practiceSite, type Sent } from '../practice-site.ts';

const firm = '/api/v1/companies/4411';
const post = (path: string, body: object): Sent => ({ to: `${firm}/${path}`, body });
const put = (path: string, body: object): Sent => ({ method: 'PUT', to: `${firm}/${path}`, body });

export const copper = practiceSite({
  id: 'copper',
  name: 'Relations',
  host: 'app.copper.com',
  pages: [
    {
      path: '/companies/4411/app',
      title: 'Records',
      noise: [post('contacts_api/search', { q: 'x' })],
      acts: [
        {
          id: 'deal',
          label: 'Add an opportunity',
          sends: [post('opportunities', { name: '{new}' })],
          counts: [{ metric: 'deal-opened', subject: '{new}', asked: true }],
        },
        { id: 'file', label: 'Add a file', sends: [post('file_documents_api', { name: 'x' })] },
        {
          id: 'lead',
          label: 'Add a lead',
          sends: [post('leads', { name: '{new}' })],
          counts: [{ metric: 'lead-added', subject: '{new}', asked: true }],
        },
        {
          id: 'person',
          label: 'Add a person',
          sends: [post('people', { name: '{new}' })],
          counts: [{ metric: 'contact-added', subject: '{new}', asked: true }],
        },
        {
          id: 'activity',
          label: 'Log an activity',
          sends: [post('activities', { details: '{new}', type: { category: 'user', id: 3 } })],
          counts: [
            { metric: 'call', subject: '{new}', asked: true },
            { metric: 'meeting-held', subject: '{new}', asked: true },
          ],
        },
        {
          id: 'lost',
          label: 'Lost',
          sends: [put('opportunities/53', { status: 'Lost' })],
          counts: [{ metric: 'deal-lost', subject: '53', asked: true }],
        },
        {
          id: 'won',
          label: 'Won',
          sends: [put('opportunities/51', { status: 'Won' })],
          counts: [{ metric: 'deal-won', subject: '51', asked: true }],
        },
        {
          id: 'task',
          label: 'Complete a task',
          sends: [put('tasks/52', { status: 'Completed' })],
          counts: [{ metric: 'task-done', subject: '52', asked: true }],
        },
      ],
    },
  ],
});
