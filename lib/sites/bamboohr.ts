import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';

/*
 * BambooHR's hiring. An application's status goes by a number; which numbers are interviews and which are hired each firm
 * knows, and the person is asked once for each. What else is done with an application has an address of its own, which is
 * only guessed from the documented interface: about that they are asked each time.
 *
 * What a PATCH says nobody but the page sees.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const below = '/hiring/api/:of(applications|candidates)/:id(\\d+)';
const application = { from: 'path', name: 'id', as: 'id' } as const;

const methods = ['POST', 'PUT'] as const;

const status = (method: RequestSignal['method'], where: Condition) =>
  ({ on: 'request', method, path: `${below}/status`, codec: 'json', where: [where] }) as const satisfies RequestSignal;

const named = (id: string, method: string) => (method === 'POST' ? id : `${id}-put`);

/** Into such a status. Back and forth within a day is one act; another round, days later, is another. */
const reached = (
  id: string,
  metric: 'interview-booked' | 'placement',
  set: string,
  retraction: readonly Rule[],
): readonly Detector[] =>
  methods.map((method) => ({
    ...beta,
    id: named(id, method),
    metric,
    trigger: status(method, { field: 'status', in: set }),
    subject: application,
    pipeline: true,
    once: metric === 'placement' ? 'ever' : { days: 1 },
    ...(retraction.length ? { retraction } : {}),
  }));

const notHired: readonly Rule[] = methods.map((method) => ({
  trigger: status(method, { field: 'status', notIn: 'hired-statuses' }),
  subject: application,
}));

const done = (
  id: string,
  metric: 'offer-made' | 'interview-booked' | 'candidate-contacted',
  what: string,
  rest: Pick<Detector, 'subject' | 'once' | 'pipeline'>,
): readonly Detector[] =>
  methods.map((method) => ({
    ...beta,
    ...rest,
    id: named(id, method),
    metric,
    ask: true,
    trigger: { on: 'request', method, path: `${below}/${what}` },
  }));

export const bamboohr = defineSite({
  id: 'bamboohr',
  name: 'BambooHR',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.bamboohr.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'application',
      path: '/hiring/candidates/:id(\\d+){/*}?',
      canary: ['main', '[role="main"]', '#content'],
      record: { name: 'id', as: 'id', metrics: ['interview-booked', 'offer-made', 'placement'] },
    },
    { id: 'applications', path: '/hiring/candidates{/}?', canary: ['main', '[role="main"]', '#content'] },
  ],
  detectors: [
    ...reached('status-interview', 'interview-booked', 'interview-statuses', []),
    ...reached('status-hired', 'placement', 'hired-statuses', notHired),
    ...done('offer-made', 'offer-made', 'offer', { subject: application, pipeline: true, once: 'ever' }),
    ...done('interview-scheduled', 'interview-booked', 'schedule', {
      subject: application,
      pipeline: true,
      once: { days: 1 },
    }),
    ...done('candidate-mailed', 'candidate-contacted', 'email:many(s?)', {
      subject: { from: 'gesture' },
      once: { seconds: 10 },
    }),
  ],
  sets: {
    'interview-statuses': { are: [], areNot: [], stage: 'interview-booked' },
    'hired-statuses': { are: [], areNot: [], stage: 'placement' },
  },
});
