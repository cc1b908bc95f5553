import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/backend/api/candidates';
const post = (path: string, body: object): Sent => ({ to: `${api}/${path}`, body });
const move = (id: number, stage: string): Sent => post(`${id}/move`, { target_stage: stage });

export const workable = practiceSite({
  id: 'workable',
  name: 'Applicants',
  host: 'practice.workable.com',
  pages: [
    {
      path: '/backend/jobs/5/candidates/71001',
      title: 'A candidate',
      noise: [{ method: 'GET', to: `${api}/list?job_id=5&older_than={new}` }, post('search', { query: 'x' })],
      acts: [
        {
          id: 'shortlist',
          label: 'Shortlist',
          sends: [move(71001, 'shortlisted')],
          counts: [{ metric: 'shortlisted', subject: '71001' }],
        },
        {
          id: 'submit',
          label: 'CV sent to the client',
          sends: [move(71001, 'cv-sent')],
          counts: [{ metric: 'cv-sent', subject: '71001' }],
        },
        { id: 'screen', label: 'Phone screen', sends: [move(71002, 'phone-screen')] },
        {
          id: 'interview',
          label: 'Interview',
          sends: [move(71002, 'interview')],
          counts: [{ metric: 'interview-booked', subject: '71002' }],
        },
        { id: 'comment', label: 'Comment', sends: [post('71001/comments', { body: 'x' })] },
        {
          id: 'offer',
          label: 'Offer',
          sends: [move(71003, 'offer')],
          counts: [{ metric: 'offer-made', subject: '71003' }],
        },
        {
          id: 'hire',
          label: 'Hire',
          sends: [move(71004, 'hired')],
          counts: [{ metric: 'placement', subject: '71004' }],
        },
        {
          id: 'disqualify',
          label: 'Disqualify who was hired',
          sends: [post('71004/disqualify', { reason: 'x' })],
          retracts: [{ metric: 'placement', subject: '71004' }],
        },
        {
          id: 'message',
          label: 'Send a message',
          sends: [post('71001/messages', { body: '{new}' })],
          counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
