import { practiceSite } from '../practice-site.ts';

const api = '/v0/candidates';

export const gem = practiceSite({
  id: 'gem',
  name: 'Sourcing',
  host: 'www.gem.com',
  pages: [
    {
      path: '/candidates',
      title: 'Candidates',
      noise: [{ method: 'GET', to: `${api}?page=1` }],
      acts: [
        {
          id: 'add',
          label: 'Add a candidate',
          sends: [{ to: api, body: { about: '{new}' } }],
          counts: [{ metric: 'candidate-added', subject: '{new}', asked: true }],
        },
        { id: 'note', label: 'Write a note', sends: [{ to: `${api}/c1/notes`, body: { note: 'x' } }] },
      ],
    },
  ],
});
