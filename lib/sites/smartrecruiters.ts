import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';
import { movesTo } from './stage-moves';

/*
 * SmartRecruiters has a state of its own for each candidate, beside what the firm calls its steps, so nobody has to be asked
 * what a step means. Of messages, interviews and offers only the addresses are inferred.
 */

const inPath = { from: 'path', name: 'id', as: 'id' } as const;
const who = '/*:what(candidates|applications|people)/:id([\\w\\-]+)';

const status =
  (path: string) =>
  (where: Condition): Rule => ({
    trigger: { on: 'request', method: 'PUT', path: `${who}${path}`, codec: 'json', where: [where] },
    subject: inPath,
  });

const is = (...words: string[]): Condition => ({ field: 'status', is: words });
const before = ['LEAD', 'NEW', 'IN_REVIEW'];

const stages = [
  { metric: 'interview-booked', when: is('INTERVIEW'), back: is(...before) },
  { metric: 'offer-made', when: is('OFFERED'), back: is(...before, 'INTERVIEW') },
  { metric: 'placement', when: is('HIRED'), back: is(...before, 'INTERVIEW', 'OFFERED', 'REJECTED', 'WITHDRAWN') },
] as const;

const posts = (what: string): RequestSignal => ({ on: 'request', method: 'POST', path: `${who}/${what}` });
const asked = { revision: 1, evidence: 'beta', ask: true } as const;

const detectors: readonly Detector[] = [
  ...movesTo(stages, status('/status')),
  // A candidate with several jobs has a state in each.
  ...movesTo(stages, status('/jobs/:job/status')).map((one) => ({ ...one, id: `${one.id}-of-job` })),
  {
    ...asked,
    id: 'message-sent',
    metric: 'candidate-contacted',
    trigger: posts('messages'),
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...asked,
    id: 'interview-created',
    metric: 'interview-booked',
    trigger: posts('interviews'),
    subject: inPath,
    once: { days: 1 },
  },
  { ...asked, id: 'offer-created', metric: 'offer-made', trigger: posts('offers'), subject: inPath, once: 'ever' },
];

export const smartrecruiters = defineSite({
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  // The host of jobs is for those who look for one, too: only the application's part of it.
  pages: [
    'https://www.smartrecruiters.com/*',
    'https://jobs.smartrecruiters.com/app/*',
    'https://api.smartrecruiters.com/*',
  ],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'person',
      path: '/app/people/:list(candidates|applications|profile)/:id([\\w\\-]+){/*}?',
      canary: ['main', '[role="main"]', 'body > div'],
      record: { name: 'id', as: 'id', metrics: ['interview-booked', 'offer-made', 'placement'] },
    },
  ],
  detectors,
});
