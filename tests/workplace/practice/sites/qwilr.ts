import { practiceSite } from '../practice-site.ts';

const subject = '66f1c0ffee5ca1ab1e00beef';
const to = `/api/pages/${subject}`;

export const qwilr = practiceSite({
  id: 'qwilr',
  name: 'Pages',
  host: 'app.qwilr.com',
  pages: [
    {
      path: '/',
      title: 'A page',
      noise: [{ method: 'GET', to }],
      acts: [
        { id: 'save', label: 'Save', sends: [{ method: 'PUT', to, body: { blocks: [], isPublished: false } }] },
        {
          id: 'publish',
          label: 'Publish',
          sends: [{ method: 'PUT', to, body: { isPublished: true } }],
          counts: [{ metric: 'proposal-sent', subject, asked: true }],
        },
      ],
    },
  ],
});
