import { practiceSite } from '../practice-site.ts';

const api = '/hiring/api/applications';
const status = (id: number, name: string) => ({ to: `${api}/${id}/status`, body: { status: name } });

export const bamboohr = practiceSite({
  id: 'bamboohr',
  name: 'Hiring',
  host: 'fjordco.bamboohr.com',
  pages: [
    {
      path: '/hiring/candidates/41271',
      title: 'An application',
      noise: [{ method: 'GET', to: `${api}/41271/notes` }],
      acts: [
        {
          id: 'interview',
          label: 'To an interview',
          sends: [status(41271, 'Interview')],
          counts: [{ metric: 'interview-booked', subject: '41271' }],
        },
        { id: 'reviewed', label: 'Reviewed', sends: [status(41272, 'Reviewed')] },
        {
          id: 'hired',
          label: 'Hired',
          sends: [status(41273, 'Hired')],
          counts: [{ metric: 'placement', subject: '41273' }],
        },
        {
          id: 'offer',
          label: 'Make an offer',
          sends: [{ to: `${api}/41274/offer`, body: { salary: 1 } }],
          counts: [{ metric: 'offer-made', subject: '41274', asked: true }],
        },
        {
          id: 'schedule',
          label: 'Schedule',
          sends: [{ to: `${api}/41275/schedule`, body: { when: 'x' } }],
          counts: [{ metric: 'interview-booked', subject: '41275', asked: true }],
        },
        {
          id: 'mail',
          label: 'Mail',
          sends: [{ to: `${api}/41271/emails`, body: { about: '{new}' } }],
          counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
        },
        { id: 'comment', label: 'Comment', sends: [{ to: `${api}/41271/comments`, body: { comment: 'x' } }] },
        {
          id: 'back',
          label: 'Rejected after all',
          sends: [status(41273, 'Rejected')],
          retracts: [{ metric: 'placement', subject: '41273' }],
        },
      ],
    },
  ],
});
