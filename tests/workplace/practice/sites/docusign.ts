import { practiceSite } from '../practice-site.ts';

const envelopes = '/api/accounts/4711/envelopes';
const envelope = `${envelopes}/5f0c1d7e-3b1a-4c58-9a44-0e6f7a1b2c3d`;
const subject = '5f0c1d7e-3b1a-4c58-9a44-0e6f7a1b2c3d';

export const docusign = practiceSite({
  id: 'docusign',
  name: 'Envelopes',
  host: 'apps.docusign.com',
  pages: [
    {
      path: '/send/prepare/5f0c1d7e-3b1a-4c58-9a44-0e6f7a1b2c3d',
      title: 'An envelope',
      markup: '<p data-qa="prepare">Contract.pdf</p>',
      noise: [{ method: 'GET', to: `${envelope}?include=recipients` }],
      acts: [
        { id: 'draft', label: 'Save', sends: [{ method: 'PUT', to: envelope, body: { status: 'created' } }] },
        {
          id: 'send',
          label: 'Send',
          sends: [{ method: 'PUT', to: envelope, body: { status: 'sent' } }],
          counts: [{ metric: 'contract-sent', subject }],
        },
        {
          id: 'remind',
          label: 'Remind',
          sends: [{ method: 'PUT', to: `${envelope}?resend_envelope=true`, body: {} }],
        },
        {
          id: 'send-new',
          label: 'Send at once',
          sends: [{ to: envelopes, body: { status: 'sent', token: '{new}' }, answer: { status: 201 } }],
          counts: [{ metric: 'contract-sent', subject: '{new}' }],
          done: { address: '/send/documents/details/{new}' },
        },
        {
          id: 'void',
          label: 'Void',
          sends: [{ method: 'PUT', to: envelope, body: { status: 'voided' } }],
          retracts: [{ metric: 'contract-sent', subject }],
        },
      ],
    },
  ],
});
