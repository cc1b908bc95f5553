import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/app/people/api/candidates';
const status = (id: string, to: string): Sent => ({ method: 'PUT', to: `${api}/${id}/status`, body: { status: to } });
const post = (path: string): Sent => ({ to: `${api}/${path}`, body: { content: '{new}' } });

export const smartrecruiters = practiceSite({
  id: 'smartrecruiters',
  name: 'Applicants',
  host: 'www.smartrecruiters.com',
  pages: [
    {
      path: '/app/people/candidates/c0ffee01',
      title: 'A candidate',
      noise: [{ method: 'GET', to: `${api}/c0ffee01/status` }, post('search')],
      acts: [
        { id: 'review', label: 'In review', sends: [status('c0ffee01', 'IN_REVIEW')] },
        {
          id: 'interview',
          label: 'Interview',
          sends: [status('c0ffee01', 'INTERVIEW')],
          counts: [{ metric: 'interview-booked', subject: 'c0ffee01' }],
        },
        {
          id: 'offer',
          label: 'Offer',
          sends: [status('c0ffee02', 'OFFERED')],
          counts: [{ metric: 'offer-made', subject: 'c0ffee02' }],
        },
        {
          id: 'hire',
          label: 'Hire',
          sends: [status('c0ffee03', 'HIRED')],
          counts: [{ metric: 'placement', subject: 'c0ffee03' }],
        },
        {
          id: 'withdraw',
          label: 'Withdraw who was hired',
          sends: [status('c0ffee03', 'WITHDRAWN')],
          retracts: [{ metric: 'placement', subject: 'c0ffee03' }],
        },
        { id: 'comment', label: 'Comment', sends: [post('c0ffee01/comments')] },
        {
          id: 'message',
          label: 'Send a message',
          sends: [post('c0ffee01/messages')],
          counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
