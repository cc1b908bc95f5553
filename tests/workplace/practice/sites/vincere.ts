import { practiceSite, type Sent } from '../practice-site.ts';

const post = (path: string): Sent => ({ to: `/app/${path}`, body: { candidate: '{new}' } });
const stage = (application: number, name: string): Sent => ({
  to: `/app/application/${application}/stage`,
  body: { stage: name },
});

export const vincere = practiceSite({
  id: 'vincere',
  name: 'Desk',
  host: 'practice.vincere.io',
  pages: [
    {
      path: '/app/candidate/71',
      title: 'A candidate',
      noise: [{ method: 'GET', to: '/app/job/5/shortlist?page={new}' }, post('placement/search')],
      acts: [
        {
          id: 'shortlist',
          label: 'Shortlist',
          sends: [post('job/5/shortlist')],
          counts: [{ metric: 'shortlisted', subject: '{new}', asked: true }],
        },
        { id: 'activity', label: 'Log an activity', sends: [post('activity/save')] },
        {
          id: 'send',
          label: 'Sent',
          sends: [stage(81, 'Sent')],
          counts: [{ metric: 'cv-sent', subject: '81', asked: true }],
        },
        {
          id: 'interview',
          label: 'First interview',
          sends: [stage(82, '1st interview')],
          counts: [{ metric: 'interview-booked', subject: '82', asked: true }],
        },
        {
          id: 'offer',
          label: 'Offer',
          sends: [post('job/5/offer/save')],
          counts: [{ metric: 'offer-made', subject: '{new}', asked: true }],
        },
        {
          id: 'place',
          label: 'Place',
          sends: [post('placement/create')],
          counts: [{ metric: 'placement', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
