import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/companies/Zz9practice/api';
const post = (path: string): Sent => ({ to: `${api}/${path}`, body: { data: { id: '{new}' } } });
const patch = (path: string): Sent => ({ method: 'PATCH', to: `${api}/${path}`, body: { data: { id: '{new}' } } });

export const teamtailor = practiceSite({
  id: 'teamtailor',
  name: 'Applicants',
  host: 'app.teamtailor.com',
  pages: [
    {
      path: '/companies/Zz9practice/candidates/77',
      title: 'A candidate',
      noise: [{ method: 'GET', to: `${api}/candidates?q={new}` }, post('messages/5/read')],
      acts: [
        {
          id: 'move',
          label: 'Move to another stage',
          sends: [patch('job-applications/9101')],
          counts: [{ metric: 'shortlisted', subject: '9101', asked: true }],
        },
        { id: 'edit', label: 'Edit the candidate', sends: [patch('candidates/77')] },
        {
          id: 'message',
          label: 'Send a message',
          sends: [post('messages')],
          counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
        },
        { id: 'note', label: 'Add a note', sends: [post('notes')] },
        {
          id: 'meeting',
          label: 'Plan a meeting',
          sends: [post('meetings')],
          counts: [{ metric: 'interview-booked', subject: '{new}', asked: true }],
        },
        {
          id: 'offer',
          label: 'Make an offer',
          sends: [post('job-offers')],
          counts: [{ metric: 'offer-made', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
