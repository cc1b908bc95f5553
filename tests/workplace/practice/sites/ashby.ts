import { practiceSite, type Sent } from '../practice-site.ts';

const run = (operationName: string, variables: object): Sent => ({
  to: `/api/graphql?op=${operationName}`,
  body: { operationName, query: `mutation ${operationName} { done }`, variables },
});
const read = (operationName: string): Sent => ({
  to: `/api/graphql?op=${operationName}`,
  body: { operationName, query: `query ${operationName} { done }`, variables: { of: '{new}' } },
});
const candidate = '0a1b0000-0000-4000-8000-000000000001';
const application = '0a1b0000-0000-4000-8000-00000000000a';

export const ashby = practiceSite({
  id: 'ashby',
  name: 'Applicants',
  host: 'app.ashbyhq.com',
  pages: [
    {
      path: `/candidates/${candidate}`,
      title: 'A candidate',
      noise: [read('ApiGetActiveApplications'), read('ApiOpenJobs')],
      acts: [
        {
          id: 'add',
          label: 'Add a candidate',
          sends: [run('ApiCreateCandidate', { name: '{new}' })],
          done: { address: '/candidates/{new}' },
          counts: [{ metric: 'candidate-added', subject: '{new}', asked: true }],
        },
        {
          id: 'consider',
          label: 'Consider for a job',
          sends: [run('ApiCreateApplication', { candidateId: '{new}' })],
          counts: [{ metric: 'shortlisted', subject: '{new}', asked: true }],
        },
        { id: 'note', label: 'Add a note', sends: [run('ApiCreateCandidateNote', { candidateId: '{new}' })] },
        {
          id: 'mail',
          label: 'Send a mail',
          sends: [run('ApiSendCandidateEmail', { candidateId: '{new}' })],
          counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
        },
        {
          id: 'schedule',
          label: 'Schedule interviews',
          sends: [run('ApiCreateInterviewSchedule', { applicationId: application })],
          counts: [{ metric: 'interview-booked', subject: application, asked: true }],
        },
        {
          id: 'offer',
          label: 'Make an offer',
          sends: [run('ApiCreateOffer', { applicationId: application })],
          counts: [{ metric: 'offer-made', subject: application, asked: true }],
        },
        {
          id: 'hire',
          label: 'Hired',
          sends: [run('ApiChangeApplicationStage', { applicationId: '{new}', interviewStageId: 'Hired' })],
          counts: [{ metric: 'placement', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
