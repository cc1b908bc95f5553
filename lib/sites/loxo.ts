import { type Detector, defineSite, type RequestSignal } from './site';

/*
 * Loxo's pages speak GraphQL with their server. That candidates are submitted in steps of a dialog and that what was done is
 * logged in a person's drawer is known; how the operations are called is not, an error is answered 200, and the only
 * marks on these buttons are words. So everything is asked about.
 */

const call = (operation: readonly string[]) =>
  ({ on: 'request', method: 'POST', path: '/graphql', codec: 'graphql', operation }) as const satisfies RequestSignal;

const person = {
  from: 'body',
  field: 'personId',
  or: ['input.personId', 'personIds.*', 'input.personIds.*'],
  as: 'id',
} as const;

const asked = { revision: 1, evidence: 'beta', ask: true } as const;

const detectors: readonly Detector[] = [
  {
    ...asked,
    id: 'candidates-submitted',
    metric: 'cv-sent',
    trigger: call(['*ubmitCandidate*', '*reate*Submission']),
    subject: person,
    // The same person goes to another client's job.
    once: { seconds: 60 },
  },
  {
    ...asked,
    id: 'update-added',
    metric: 'call',
    trigger: call(['*reatePersonEvent', '*ddPersonEvent']),
    subject: person,
    once: { seconds: 600 },
  },
  {
    ...asked,
    id: 'meeting-created',
    metric: 'interview-booked',
    trigger: call(['*reate*Meeting', '*chedule*Meeting']),
    subject: person,
    once: { days: 1 },
  },
];

const agency = '/agencies/:agency(\\d+)';

export const loxo = defineSite({
  id: 'loxo',
  name: 'Loxo',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.loxo.co/*', 'https://*.app.loxo.co/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'person',
      path: `${agency}/*`,
      search: '(.*&)?person_id=:id(\\d+)(&.*)?',
      canary: ['main', '[role="main"]', '#root', 'body > div'],
      record: { name: 'id', as: 'id', metrics: ['cv-sent', 'call', 'interview-booked'] },
    },
    {
      id: 'pipeline',
      path: `${agency}/jobs/:job(\\d+)/pipeline`,
      // A job may have nobody yet.
      canary: [
        'a[data-testid="candidateCard_name"]',
        'a[href*="candidate_workflow_stage_id"]',
        'main',
        '#root',
        'body > div',
      ],
    },
  ],
  detectors,
});
