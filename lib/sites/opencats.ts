import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';

/*
 * OpenCATS: forms sent to one page, `index.php`, told apart by their query. One form in a frame can do three things at once: move
 * a candidate to a status, write an activity down and put an appointment into the calendar; which of them, its boxes say. It is
 * answered 200 whatever comes of it, and the frame then tells.
 *
 * Statuses and kinds are numbers of the vendor's own: 400 submitted, 500 interviewing, 600 offered, 800 placed.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const pages = { path: '/index.php', types: ['frame', 'document'], status: [200, 302] } as const;

/** A form, as the modules for candidates or for job orders send it. */
const form = (module: string, action: string, where: readonly Condition[] = []) =>
  ({
    on: 'request',
    method: 'POST',
    ...pages,
    query: { a: action, m: module },
    codec: 'form',
    where,
  }) as const satisfies RequestSignal;

const link = (module: string, query: Readonly<Record<string, string>>) =>
  ({ on: 'request', method: 'GET', ...pages, query: { ...query, m: module } }) as const satisfies RequestSignal;

/** Shown where something could not be done; a job without openings refuses a placement so. */
const fatal = { on: 'appear', selector: ['p.fatalError'], standing: true } as const;
const refute = { any: [fatal], within: 8 } as const;

/** What the frame shows when it is through has no form but its Close. A status that has changed is told as from one to another. */
const through = 'form > input[name="close"]:only-child';
const fromTo = 'p > span.bold ~ span.bold';
const shown = (selector: string) => ({ on: 'appear', selector: [selector], standing: true }) as const;
/** A status that was there before changes nothing. */
const moved = {
  confirm: { any: [shown(fromTo)], within: 8 },
  refute: { any: [fatal, shown(`body:not(:has(${fromTo})) ${through}`)], within: 8 },
} as const satisfies Partial<Rule>;

const modules = ['candidates', 'joborders'] as const;

const named = (module: (typeof modules)[number], id: string) => (module === 'candidates' ? id : `${id}-from-job`);

const candidate = { from: 'body', field: 'candidateID', as: 'id' } as const;
const pairInBody = { from: 'body', field: 'candidateID', and: ['regardingID'], as: 'id' } as const;
const onePress = { candidate, job: { from: 'body', field: 'regardingID', as: 'id' } } as const;

const ticked = (field: string): Condition => ({ field, is: ['on', '1', 'true'] });

const change = 'addActivityChangeStatus';

/** The list of statuses is sent only where its box is ticked. */
const to = (module: string, ...ids: readonly string[]) =>
  form(module, change, [ticked('changeStatus'), { field: 'statusID', is: ids }]);

const removed: Rule = {
  trigger: link('candidates', { a: 'removeFromPipeline' }),
  refute,
  subject: { from: 'query', name: 'candidateID', and: ['jobOrderID'], as: 'id' },
};
const removedFromJob: Rule = { ...removed, trigger: link('joborders', { a: 'removeFromPipeline' }) };

/** A candidate who comes to a status on a job. `back`: the statuses that take it back. */
const reached = (
  id: string,
  metric: Detector['metric'],
  status: string,
  back: readonly string[],
): readonly Detector[] =>
  modules.map((module) => ({
    ...beta,
    id: named(module, id),
    metric,
    trigger: to(module, status),
    ...moved,
    subject: pairInBody,
    pipeline: true,
    onePress,
    once: 'ever',
    ...(back.length
      ? {
          retraction: [
            ...modules.map((one) => ({ trigger: to(one, ...back), ...moved, subject: pairInBody })),
            removed,
            removedFromJob,
          ],
        }
      : {}),
  }));

/** What is written down, with a status or without. */
const activity = (id: string, metric: Detector['metric'], kinds: readonly string[]): readonly Detector[] =>
  modules.map((module) => ({
    ...beta,
    id: named(module, id),
    metric,
    trigger: form(module, change, [ticked('addActivity'), { field: 'activityTypeID', is: kinds }]),
    confirm: { any: [shown(through)], within: 8 },
    refute,
    subject: candidate,
    onePress,
    once: { seconds: 10 },
  }));

const before = ['100', '200', '250', '300'];

const detectors: readonly Detector[] = [
  {
    ...beta,
    id: 'candidate-added',
    metric: 'candidate-added',
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/index.php',
      types: ['frame', 'document'],
      query: { a: 'add', m: 'candidates' },
      // A form that lacks something is shown again; one that is right leads to the new candidate.
      redirect: { path: '/index.php', query: { a: 'show', candidateID: '*' } },
    },
    subject: { from: 'redirect', name: 'candidateID', as: 'id' },
    once: 'ever',
    retraction: [
      {
        trigger: link('candidates', { a: 'delete' }),
        refute,
        subject: { from: 'query', name: 'candidateID', as: 'id' },
      },
    ],
  },
  ...modules.map(
    (module): Detector => ({
      ...beta,
      id: named(module, 'pipeline-added'),
      metric: 'shortlisted',
      trigger: link(module, { a: 'addToPipeline', jobOrderID: '*', candidateID: '*' }),
      refute,
      subject: { from: 'query', name: 'candidateID', and: ['jobOrderID'], as: 'id' },
      pipeline: true,
      once: 'ever',
      retraction: [removed, removedFromJob],
    }),
  ),
  ...modules.map(
    (module): Detector => ({
      ...beta,
      id: named(module, 'pipeline-many'),
      metric: 'shortlisted',
      // How many there are does not stand in the address.
      ask: true,
      trigger: link(module, { a: 'addToPipeline', jobOrderID: '*', candidateIDArrayStored: '*' }),
      refute,
      subject: { from: 'gesture' },
      once: { seconds: 10 },
    }),
  ),
  ...reached('submitted', 'cv-sent', '400', []),
  ...reached('interviewing', 'interview-booked', '500', [...before, '400']),
  ...reached('offered', 'offer-made', '600', [...before, '400', '500']),
  ...reached('placed', 'placement', '800', [...before, '400', '500', '600', '650', '700']),
  ...activity('call', 'call', ['100', '500', '600', '700']),
  ...activity('meeting', 'meeting-held', ['300']),
  ...activity('mail-noted', 'candidate-contacted', ['200']),
  ...modules.map(
    (module): Detector => ({
      ...beta,
      id: named(module, 'interview-scheduled'),
      metric: 'interview-booked',
      trigger: form(module, change, [ticked('scheduleEvent'), { field: 'eventTypeID', is: '400' }]),
      refute,
      // One candidate has several interviews, and the form's day is no id.
      subject: { from: 'gesture' },
      onePress,
      once: { seconds: 10 },
    }),
  ),
  {
    ...beta,
    id: 'interview-in-calendar',
    metric: 'interview-booked',
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/index.php',
      types: ['frame', 'document'],
      query: { a: 'addEvent', m: 'calendar' },
      redirect: { path: '/index.php', query: { showEvent: '*' } },
      codec: 'form',
      where: [{ field: 'type', is: '400' }],
    },
    subject: { from: 'redirect', name: 'showEvent', as: 'id' },
    once: 'ever',
    retraction: [
      {
        trigger: link('calendar', { a: 'deleteEvent' }),
        refute,
        subject: { from: 'query', name: 'eventID', as: 'id' },
      },
    ],
  },
  {
    ...beta,
    id: 'candidate-mailed',
    metric: 'candidate-contacted',
    trigger: { ...form('candidates', 'emailCandidates', [{ field: 'postback', present: true }]), codec: 'multipart' },
    refute,
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...beta,
    id: 'contact-called',
    metric: 'call',
    trigger: form('contacts', 'addActivityScheduleEvent', [
      ticked('addActivity'),
      { field: 'activityTypeID', is: ['100', '500', '600', '700'] },
    ]),
    refute,
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
];

export const opencats = defineSite({
  id: 'opencats',
  name: 'OpenCATS',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: [],
  ownDomain: true,
  chip: 'on',
  kinds: [
    {
      id: 'candidate',
      path: '/index.php',
      search: 'm=candidates&a=show&candidateID=:id(\\d+)(&.*)?',
      canary: ['a[href*="m=candidates"]'],
      record: { name: 'id', as: 'id', metrics: ['candidate-added'] },
    },
    {
      id: 'job',
      path: '/index.php',
      search: 'm=joborders&a=show&jobOrderID=:id(\\d+)(&.*)?',
      canary: ['a[href*="m=joborders"]'],
    },
    {
      id: 'status',
      path: '/index.php',
      search: 'm=(candidates|joborders)&a=addActivityChangeStatus(&.*)?',
      canary: ['form#changePipelineStatusForm', '#statusID'],
    },
  ],
  detectors,
});
