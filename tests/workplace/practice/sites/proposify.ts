import { practiceSite } from '../practice-site.ts';

const subject = '90417';
const to = `/api/v3/proposals/${subject}`;

export const proposify = practiceSite({
  id: 'proposify',
  name: 'Proposals',
  host: 'app.proposify.com',
  pages: [
    {
      path: '/proposals',
      title: 'A proposal',
      noise: [{ method: 'GET', to }],
      acts: [
        { id: 'save', label: 'Save', sends: [{ method: 'PUT', to, body: { status: 'draft' } }] },
        {
          id: 'send',
          label: 'Send',
          sends: [{ method: 'PUT', to, body: { status: 'sent' } }],
          counts: [{ metric: 'proposal-sent', subject, asked: true }],
        },
        { id: 'comment', label: 'Comment', sends: [{ to: `${to}/comments`, body: { seen: true } }] },
      ],
    },
  ],
});
