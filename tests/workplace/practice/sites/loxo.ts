import { practiceSite, type Sent } from '../practice-site.ts';

const run = (operationName: string, variables: object): Sent => ({
  to: '/graphql',
  body: { operationName, query: `mutation ${operationName} { done }`, variables },
});

export const loxo = practiceSite({
  id: 'loxo',
  name: 'Search desk',
  host: 'app.loxo.co',
  pages: [
    {
      path: '/agencies/12/jobs/4/pipeline',
      title: 'A pipeline',
      noise: [run('JobPipeline', { id: '{new}' })],
      acts: [
        {
          id: 'submit',
          label: 'Submit candidates',
          sends: [run('SubmitCandidates', { jobId: 4, personIds: ['{new}'] })],
          counts: [{ metric: 'cv-sent', subject: '{new}', asked: true }],
        },
        { id: 'search', label: 'Save a search', sends: [run('CreateSavedSearch', { name: '{new}' })] },
        {
          id: 'update',
          label: 'Add an update',
          sends: [run('CreatePersonEvent', { personId: '{new}' })],
          counts: [{ metric: 'call', subject: '{new}', asked: true }],
        },
        {
          id: 'meeting',
          label: 'New meeting',
          sends: [run('CreateMeeting', { personId: '{new}' })],
          counts: [{ metric: 'interview-booked', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
