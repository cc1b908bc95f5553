import { practiceSite } from '../practice-site.ts';

export const betterProposals = practiceSite({
  id: 'better-proposals',
  name: 'Offers',
  host: 'betterproposals.io',
  pages: [
    {
      path: '/2/proposals/view?id=7',
      title: 'An offer',
      markup: '<div class="content">Offer 7</div>',
      noise: [{ method: 'GET', to: '/proposal/opened' }],
      acts: [
        {
          id: 'make',
          label: 'Make',
          sends: [{ to: '/proposal/create', body: { template: 3 }, answer: { status: 201 } }],
        },
        {
          id: 'send',
          label: 'Send',
          sends: [{ to: '/proposal/send', body: { key: '{new}' } }],
          // Nothing tells one from another but the press.
          counts: [{ metric: 'proposal-sent', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
