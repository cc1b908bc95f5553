import { practiceSite, type Sent } from '../practice-site.ts';

/* Its server has a host of its own. The practice page is on that one: a page elsewhere could not tell it how to fail. */

const api = '/c/4411';
const post = (path: string): Sent => ({ to: `${api}/${path}`, body: { of: '{new}' } });

export const recruitee = practiceSite({
  id: 'recruitee',
  name: 'Applicants',
  host: 'api.recruitee.com',
  pages: [
    {
      path: '/',
      title: 'Candidates',
      noise: [post('search/new/quick')],
      acts: [
        {
          id: 'add',
          label: 'Add a candidate',
          sends: [post('candidates')],
          counts: [{ metric: 'candidate-added', subject: '{new}' }],
        },
        { id: 'note', label: 'Add a note', sends: [post('candidates/501/notes')] },
        { id: 'tag', label: 'Tag many', sends: [post('bulk/candidates/tags')] },
        {
          id: 'mail',
          label: 'Send a mail',
          sends: [post('mailbox/send')],
          counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
        },
        {
          id: 'interview',
          label: 'Plan an interview',
          sends: [post('interview/events')],
          counts: [{ metric: 'interview-booked', subject: '{new}', asked: true }],
        },
        {
          id: 'move',
          label: 'Move to another stage',
          sends: [{ method: 'PATCH', to: `${api}/placements/8801/change_stage`, body: { stage_id: 3 } }],
          counts: [{ metric: 'shortlisted', subject: '8801', asked: true }],
        },
      ],
    },
  ],
});
