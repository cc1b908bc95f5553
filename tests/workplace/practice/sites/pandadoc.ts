import { practiceSite } from '../practice-site.ts';

const subject = 'nVxZ7kQpWm3sTb9LcRd2Hf';
const document = `/api/documents/${subject}`;

export const pandadoc = practiceSite({
  id: 'pandadoc',
  name: 'Documents',
  host: 'app.pandadoc.com',
  pages: [
    {
      path: '/a/',
      title: 'A document',
      noise: [{ method: 'GET', to: document }],
      acts: [
        { id: 'save', label: 'Save', sends: [{ to: `${document}/content`, body: { blocks: [] } }] },
        {
          id: 'send',
          label: 'Send',
          sends: [{ to: `${document}/send`, body: { silent: false } }],
          counts: [{ metric: 'proposal-sent', subject, asked: true }],
        },
        { id: 'remind', label: 'Remind', sends: [{ to: `${document}/send_reminder`, body: {} }] },
      ],
    },
  ],
});
