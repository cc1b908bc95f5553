import { type Condition, type Detector, defineSite, type Rule } from './site';
import { movesTo } from './stage-moves';

/*
 * Of Vincere little more than its addresses is known, and the words it has for a candidate's stages. What its pages send is
 * only inferred: everything is asked about, and to teach it by doing an act once is the better way.
 */

const asked = { revision: 1, evidence: 'beta', ask: true } as const;

const moved = (where: Condition): Rule => ({
  trigger: {
    on: 'request',
    method: 'POST',
    path: '/app/*:what(application|candidate)*/:id(\\d+)/stage',
    codec: 'json',
    where: [where],
  },
  subject: { from: 'path', name: 'id', as: 'id' },
});

const field = 'stage';

const stages = [
  { metric: 'cv-sent', when: { field, stage: 'cv-sent' } },
  { metric: 'interview-booked', when: { field, stage: 'interview-booked' } },
] as const;

const saved = (id: string, metric: 'shortlisted' | 'offer-made' | 'placement', noun: string): Detector => ({
  ...asked,
  id,
  metric,
  trigger: { on: 'request', method: 'POST', path: `/app/*${noun}:done(|/add|/create|/save)` },
  subject: { from: 'gesture' },
  once: { seconds: 10 },
});

const detectors: readonly Detector[] = [
  ...movesTo(stages, moved, { ask: true }),
  saved('shortlisted', 'shortlisted', 'shortlist'),
  saved('offer-made', 'offer-made', 'offer'),
  saved('placed', 'placement', 'placement'),
];

const canary = ['main', '[role="main"]', '#app', 'body > div'];

export const vincere = defineSite({
  id: 'vincere',
  name: 'Vincere',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.vincere.io/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    { id: 'candidate', path: '/app/candidate/:id(\\d+){/*}?', canary },
    { id: 'job', path: '/app/:what(job|position)/:id(\\d+){/*}?', canary },
  ],
  detectors,
});
