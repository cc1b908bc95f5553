import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/api/v3';
const post = (path: string): Sent => ({ to: `${api}/${path}/`, body: { of: '{new}' } });
const patch = (path: string): Sent => ({ method: 'PATCH', to: `${api}/${path}/`, body: { of: '{new}' } });

export const manatal = practiceSite({
  id: 'manatal',
  name: 'Matches',
  host: 'app.manatal.com',
  pages: [
    {
      path: '/jobs/5',
      title: 'A job',
      noise: [{ method: 'GET', to: `${api}/notes/?page={new}` }, post('candidates/search')],
      acts: [
        {
          id: 'add',
          label: 'Add a candidate',
          sends: [post('candidates')],
          counts: [{ metric: 'candidate-added', subject: '{new}', asked: true }],
        },
        { id: 'edit', label: 'Edit a candidate', sends: [patch('candidates/501')] },
        {
          id: 'match',
          label: 'Put on a job',
          sends: [post('matches')],
          counts: [{ metric: 'shortlisted', subject: '{new}', asked: true }],
        },
        {
          id: 'move',
          label: 'Move to another stage',
          sends: [patch('matches/88')],
          counts: [{ metric: 'interview-booked', subject: '88', asked: true }],
        },
      ],
    },
  ],
});
