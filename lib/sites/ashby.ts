import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';
import { movesTo, numberedStages, stageSets } from './stage-moves';

/*
 * Everything in Ashby is GraphQL, its operation named in the address, too, so that reads wake nobody. How the operations are
 * called is only inferred, and an error is answered 200: everything here is asked about.
 */

const call = (op: string, operation: readonly string[], where: readonly Condition[] = []) =>
  ({
    on: 'request',
    method: 'POST',
    path: '/api/graphql',
    query: { op },
    codec: 'graphql',
    operation,
    where,
  }) as const satisfies RequestSignal;

const application = {
  from: 'body',
  field: 'applicationId',
  or: ['input.applicationId'],
  as: 'id',
} as const;

const isOfOne: Condition = { field: 'applicationId', present: true };

const moved = (where: Condition): Rule => ({
  trigger: call('*Stage*', ['*Change*Stage*', '*Move*Stage*', '*Advance*Stage*', '*Update*Stage*'], [isOfOne, where]),
  subject: application,
});

const archived: Rule = { trigger: call('*Archive*Application*', ['*Archive*Application*']), subject: application };

const beta = { revision: 1, evidence: 'beta', ask: true } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 10 } } as const;
const candidatePage = '/*candidates/:id([\\w\\-]+){/*}?';

const detectors: readonly Detector[] = [
  ...movesTo(numberedStages('interviewStageId'), moved, { ask: true, ends: [archived] }),
  {
    ...beta,
    id: 'candidate-created',
    metric: 'candidate-added',
    trigger: call('*Candidate*', ['*CreateCandidate', '*AddCandidate']),
    confirm: { any: [{ on: 'url', path: candidatePage }], within: 4, names: true },
    subject: { from: 'url', path: candidatePage, name: 'id', as: 'id' },
    once: 'ever',
  },
  {
    ...beta,
    id: 'application-created',
    metric: 'shortlisted',
    trigger: call('*CreateApplication*', ['*CreateApplication']),
    ...each,
  },
  {
    ...beta,
    ...each,
    id: 'message-sent',
    metric: 'candidate-contacted',
    trigger: call('*Send*', ['*Send*Email', '*Send*Message']),
  },
  {
    ...beta,
    ...each,
    id: 'sequence-started',
    metric: 'candidate-contacted',
    trigger: call('*Sequence*', ['*AddTo*Sequence', '*Enroll*Sequence', '*Start*Sequence']),
  },
  {
    ...beta,
    id: 'interview-scheduled',
    metric: 'interview-booked',
    trigger: call('*Interview*', ['*Create*InterviewSchedule', '*Create*InterviewEvent'], [isOfOne]),
    subject: application,
    pipeline: true,
    once: { days: 1 },
    retraction: [{ trigger: call('*Cancel*Interview*', ['*Cancel*InterviewSchedule']), subject: application }],
  },
  {
    ...beta,
    id: 'offer-created',
    metric: 'offer-made',
    trigger: call('*Offer*', ['*Create*Offer', '*StartOffer'], [isOfOne]),
    subject: application,
    pipeline: true,
    once: 'ever',
  },
];

export const ashby = defineSite({
  id: 'ashby',
  name: 'Ashby',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.ashbyhq.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'application',
      path: '/*candidates/:candidate([\\w\\-]+)/applications/:id([\\w\\-]+){/*}?',
      canary: ['main', '[role="main"]', '#root', 'body > div'],
      record: { name: 'id', as: 'id', metrics: ['interview-booked', 'offer-made', 'placement'] },
    },
    {
      id: 'candidate',
      path: '/candidates/:id([\\w\\-]+)',
      canary: ['main', '[role="main"]', '#root', 'body > div'],
      record: { name: 'id', as: 'id', metrics: ['candidate-added'] },
    },
  ],
  sets: stageSets,
  detectors,
});
