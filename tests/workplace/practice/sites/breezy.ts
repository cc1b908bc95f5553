import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/api/company/c1/position/p1/candidate';
const stage = (id: string, to: string): Sent => ({ method: 'PUT', to: `${api}/${id}/stage`, body: { stage_id: to } });

export const breezy = practiceSite({
  id: 'breezy',
  name: 'Applicants',
  host: 'app.breezy.hr',
  pages: [
    {
      path: '/app/c/c1/p/p1/pipeline',
      title: 'A pipeline',
      noise: [{ method: 'GET', to: '/api/company/c1/position/p1/candidates?page={new}' }],
      acts: [
        {
          id: 'interview',
          label: 'Interviewing',
          sends: [stage('ab12c1', 'interviewing')],
          counts: [{ metric: 'interview-booked', subject: 'ab12c1', asked: true }],
        },
        { id: 'note', label: 'Add a note', sends: [{ to: `${api}/ab12c1/note`, body: { body: '{new}' } }] },
        { id: 'disqualify', label: 'Disqualify', sends: [stage('ab12c3', 'disqualified')] },
        {
          id: 'hire',
          label: 'Hired',
          sends: [stage('ab12c2', 'hired')],
          counts: [{ metric: 'placement', subject: 'ab12c2', asked: true }],
        },
      ],
    },
  ],
});
