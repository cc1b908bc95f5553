import { practiceSite, type Sent } from '../practice-site.ts';

const id = (n: number) => `0a1b2c3d-0000-4000-8000-00000000000${n}`;
const api = '/api/v1/opportunities';
const move = (n: number, stage: string): Sent => ({ method: 'PUT', to: `${api}/${id(n)}/stage`, body: { stage } });
const archive = (n: number, reason: string | null): Sent => ({
  method: 'PUT',
  to: `${api}/${id(n)}/archived`,
  body: { reason },
});
const post = (n: number, what: string): Sent => ({ to: `${api}/${id(n)}/${what}`, body: { practice: true } });

export const lever = practiceSite({
  id: 'lever',
  name: 'Opportunities',
  host: 'hire.lever.co',
  pages: [
    {
      path: `/candidates/${id(1)}`,
      title: 'A candidate',
      markup: '<div class="flyover"></div>',
      noise: [{ method: 'GET', to: `${api}?limit=50` }, post(1, 'viewed')],
      acts: [
        {
          id: 'write',
          label: 'Reached out',
          sends: [move(1, 'lead-reached-out')],
          counts: [{ metric: 'candidate-contacted', subject: id(1), asked: true }],
        },
        { id: 'answered', label: 'Responded', sends: [move(1, 'lead-responded')] },
        { id: 'note', label: 'Write a note', sends: [post(1, 'notes')] },
        {
          id: 'interview',
          label: 'Phone interview',
          sends: [move(2, 'phone-interview')],
          counts: [{ metric: 'interview-booked', subject: id(2) }],
        },
        {
          id: 'panel',
          label: 'Plan the interviews',
          sends: [post(3, 'panels')],
          counts: [{ metric: 'interview-booked', subject: id(3), asked: true }],
        },
        {
          id: 'offer',
          label: 'Offer',
          sends: [move(4, 'offer')],
          counts: [{ metric: 'offer-made', subject: id(4) }],
        },
        {
          id: 'no-offer',
          label: 'Back to the beginning',
          sends: [move(4, 'applicant-new')],
          retracts: [{ metric: 'offer-made', subject: id(4) }],
        },
        {
          id: 'hire',
          label: 'Archive as hired',
          sends: [archive(5, 'hired')],
          counts: [{ metric: 'placement', subject: id(5), asked: true }],
        },
        { id: 'archive', label: 'Archive as rejected', sends: [archive(6, 'rejected')] },
      ],
    },
  ],
});
