import { practiceSite, type Sent } from '../practice-site.ts';

const id = (n: number) => `3c5e8a10-00${n}-4f6b-8d2e-9a7b6c5d4e3f`;

const call = (operationName: string, variables: object): Sent => ({
  to: '/graphql',
  body: { operationName, variables, query: `mutation ${operationName}($input: JSON) { x(data: $input) { id } }` },
});

/** How its server fails with 200. */
const refused = {
  shows:
    '<div role="status" data-globally-prevent-click-outside><svg class="tabler-icon tabler-icon-alert-triangle"></svg></div>',
};

export const twenty = practiceSite({
  id: 'twenty',
  name: 'Workspace',
  host: 'twenty.example',
  own: true,
  pages: [
    {
      path: '/object/opportunity/9',
      title: 'A deal',
      markup: '<div data-testid="top-bar-title">Fjord</div>',
      noise: [call('FindManyOpportunities', { filter: {} }), call('FindOneOpportunity', { objectRecordId: id(21) })],
      acts: [
        {
          id: 'person',
          label: 'Add a person',
          sends: [call('CreateOnePerson', { input: { id: id(11) } })],
          counts: [{ metric: 'contact-added', subject: id(11) }],
          refused,
        },
        {
          id: 'deal',
          label: 'Add a deal',
          sends: [call('CreateOneOpportunity', { input: { id: id(12), stage: 'NEW' } })],
          counts: [{ metric: 'deal-opened', subject: id(12) }],
          refused,
        },
        {
          id: 'sort',
          label: 'Sort a card',
          sends: [call('UpdateOneOpportunity', { idToUpdate: id(12), input: { position: 3 } })],
        },
        {
          id: 'won',
          label: 'To the last column',
          sends: [call('UpdateOneOpportunity', { idToUpdate: id(12), input: { stage: 'CUSTOMER' } })],
          counts: [{ metric: 'deal-won', subject: id(12) }],
          refused,
        },
        {
          id: 'own-column',
          label: 'To a column of ours',
          sends: [call('UpdateOneOpportunity', { idToUpdate: id(13), input: { stage: 'SIGNED' } })],
          counts: [{ metric: 'deal-won', subject: id(13), asked: true }],
          refused,
        },
        {
          id: 'task',
          label: 'Complete a task',
          sends: [call('UpdateOneTask', { idToUpdate: id(14), input: { status: 'DONE' } })],
          counts: [{ metric: 'task-done', subject: id(14) }],
          refused,
        },
        {
          id: 'back',
          label: 'Back to a meeting',
          sends: [call('UpdateOneOpportunity', { idToUpdate: id(12), input: { stage: 'MEETING' } })],
          retracts: [{ metric: 'deal-won', subject: id(12) }],
        },
        {
          id: 'delete',
          label: 'Delete the person',
          sends: [call('DeleteOnePerson', { idToDelete: id(11) })],
          retracts: [{ metric: 'contact-added', subject: id(11) }],
        },
      ],
    },
  ],
});
