import { practiceSite, type Sent } from '../practice-site.ts';

const post = (path: string): Sent => ({ to: `/api/${path}`, body: { candidateId: '{new}' } });

export const jobadder = practiceSite({
  id: 'jobadder',
  name: 'Desk',
  host: 'app.jobadder.com',
  pages: [
    {
      path: '/candidates/71',
      title: 'A candidate',
      noise: [{ method: 'GET', to: '/api/applications?jobId={new}' }, post('submissions/search')],
      acts: [
        {
          id: 'submit',
          label: 'Submit to a client',
          sends: [post('submissions')],
          counts: [{ metric: 'cv-sent', subject: '{new}', asked: true }],
        },
        { id: 'note', label: 'Add a note', sends: [post('notes')] },
        {
          id: 'float',
          label: 'Float',
          sends: [post('floats')],
          counts: [{ metric: 'spec-cv-sent', subject: '{new}', asked: true }],
        },
        {
          id: 'place',
          label: 'Record a placement',
          sends: [post('placements')],
          counts: [{ metric: 'placement', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
