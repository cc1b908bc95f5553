import { practiceSite, type Sent } from '../practice-site.ts';

const post = (to: string): Sent => ({ to, body: { practice: true } });
const candidate = '/people/88/applications/71001';

export const greenhouse = practiceSite({
  id: 'greenhouse',
  name: 'Applications',
  host: 'practice.greenhouse.io',
  pages: [
    {
      path: candidate,
      title: 'A candidate',
      noise: [{ method: 'GET', to: `${candidate}/activity_feed` }, post('/applications/review/seen')],
      acts: [
        {
          id: 'advance',
          label: 'Advance',
          sends: [post('/applications/71001/advance')],
          counts: [{ metric: 'shortlisted', subject: '71001', asked: true }],
        },
        { id: 'reject', label: 'Reject', sends: [post('/applications/71005/reject')] },
        {
          id: 'interview',
          label: 'Book an interview',
          sends: [post('/v2/scheduled_interviews')],
          counts: [{ metric: 'interview-booked', subject: '{new}', asked: true }],
        },
        { id: 'note', label: 'Write a note', sends: [post('/people/88/notes')] },
        {
          id: 'mail',
          label: 'Send a mail',
          sends: [post('/people/88/emails')],
          counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
        },
        {
          id: 'offer',
          label: 'Make an offer',
          sends: [post('/applications/71002/offers')],
          counts: [{ metric: 'offer-made', subject: '71002', asked: true }],
        },
        {
          id: 'hire',
          label: 'Mark as hired',
          sends: [post('/applications/71003/hire')],
          counts: [{ metric: 'placement', subject: '71003', asked: true }],
        },
        {
          id: 'unhire',
          label: 'Unhire',
          sends: [post('/applications/71003/unhire')],
          retracts: [{ metric: 'placement', subject: '71003' }],
        },
      ],
    },
  ],
});
