import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';
import { movesTo } from './stage-moves';

/*
 * Lever calls one person who is considered once an opportunity: its id is in the address of the page, which opens over the list.
 * What its pages send is not public; these are the names of its documented interface. Being hired is one of the reasons for
 * which an opportunity is archived. What each firm calls its stages and reasons has ids that say nothing, but for those Lever
 * ships.
 *
 * Mails that go by a mailbox that is kept in step with Lever never touch its pages. The host to try it out on is left out:
 * what is done there is done to nobody.
 */

const id = '([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})';
const inPath = { from: 'path', name: 'id', as: 'id' } as const;

const sends = (method: 'POST' | 'PUT', what: string): RequestSignal => ({
  on: 'request',
  method,
  path: `/*:kind(opportunities|candidates)/:id${id}/${what}`,
});

const move = (where: Condition): Rule => ({
  trigger: { ...sends('PUT', 'stage'), codec: 'json', where: [where] },
  subject: inPath,
});

const archive = (where: Condition): Rule => ({
  trigger: { ...sends('PUT', 'archived'), codec: 'json', where: [where] },
  subject: inPath,
});

const stages = [
  { metric: 'interview-booked', when: { field: 'stage', in: 'interview-stages' } },
  {
    metric: 'offer-made',
    when: { field: 'stage', is: 'offer' },
    back: { field: 'stage', is: ['lead-new', 'applicant-new', 'lead-reached-out', 'lead-responded'] },
  },
] as const;

const asked = { revision: 1, evidence: 'beta', ask: true } as const;

const detectors: readonly Detector[] = [
  ...movesTo(stages, move),
  {
    ...asked,
    ...move({ field: 'stage', is: 'lead-reached-out' }),
    id: 'moved-to-reached-out',
    metric: 'candidate-contacted',
    once: { days: 1 },
  },
  // A panel has its interviews in it, and one may be added to it.
  ...(['panels', 'interviews'] as const).map(
    (what): Detector => ({
      ...asked,
      id: `${what}-created`,
      metric: 'interview-booked',
      trigger: sends('POST', what),
      subject: inPath,
      pipeline: true,
      once: { days: 1 },
    }),
  ),
  {
    ...asked,
    id: 'offer-created',
    metric: 'offer-made',
    trigger: sends('POST', 'offers'),
    subject: inPath,
    pipeline: true,
    once: 'ever',
  },
  {
    ...asked,
    ...archive({ field: 'reason', in: 'hired-reasons' }),
    id: 'archived-as-hired',
    metric: 'placement',
    pipeline: true,
    once: 'ever',
    retraction: [archive({ field: 'reason', present: false }), archive({ field: 'reason', notIn: 'hired-reasons' })],
  },
];

export const lever = defineSite({
  id: 'lever',
  name: 'Lever',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://hire.lever.co/*', 'https://hire.eu.lever.co/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'opportunity',
      path: `/candidates/:id${id}{/*}?`,
      canary: ['.flyover', 'main', 'body > div'],
      record: {
        name: 'id',
        as: 'id',
        metrics: ['candidate-contacted', 'interview-booked', 'offer-made', 'placement'],
      },
    },
    { id: 'opportunities', path: '/candidates{/}?', canary: ['main', 'body > div'] },
  ],
  sets: {
    'interview-stages': {
      are: [],
      areNot: ['lead-new', 'lead-reached-out', 'lead-responded', 'applicant-new', 'offer'],
      stage: 'interview-booked',
    },
    'hired-reasons': { are: [], areNot: [], stage: 'placement' },
  },
  detectors,
});
