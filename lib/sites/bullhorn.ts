import { create, deleted, inPath, named, pair, refute, theirIds, update, updateMany } from './bullhorn-requests';
import { type BodyAmount, type Condition, type Detector, defineSite, type Rule } from './site';

/*
 * What each firm calls its statuses it says itself: they are read by their names, and only about a name that tells nothing is
 * somebody asked, whether it is a CV sent or an interview. One submission is a burst: the submission's status, a "sendout",
 * a note. An interview is an appointment with a child for each who attends.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const alive: Condition = { field: 'isDeleted', present: false };

const status = (stage: Extract<Condition, { stage: unknown }>['stage']): Condition => ({ field: 'status', stage });
const statusIn = (set: string): Condition => ({ field: 'status', in: set });

/** A submission that comes to a status, alone or with others. */
const reached = (
  id: string,
  metric: Detector['metric'],
  is: Condition,
  back: readonly Condition[] = [],
): readonly Detector[] => {
  const retraction: readonly Rule[] = back.flatMap((one) => [
    { trigger: update('JobSubmission', [one]), refute, subject: inPath },
    { trigger: updateMany('JobSubmission', [one]), refute, subject: theirIds },
  ]);
  const more = retraction.length ? { retraction: [...retraction, ...deleted('JobSubmission')] } : {};
  return [
    {
      ...beta,
      id,
      metric,
      records: 'submission',
      trigger: update('JobSubmission', [is, alive]),
      refute,
      subject: inPath,
      pipeline: true,
      onePress: pair,
      once: 'ever',
      ...more,
    },
    {
      ...beta,
      id: `${id}-in-bulk`,
      metric,
      records: 'submission',
      trigger: updateMany('JobSubmission', [is, alive]),
      refute,
      subject: theirIds,
      pipeline: true,
      once: 'ever',
      ...more,
    },
  ];
};

/** Kinds of note for what is written to somebody, as the vendor ships them; of a note one question is enough. */
const mails = ['Email', 'Outbound Email', 'Sent Email', 'SMS', 'Text Message', 'InMail', 'LinkedIn Message'];

/** A note of a call: what a firm calls its kinds it says itself. */
const call: Detector = {
  ...beta,
  id: 'call-logged',
  metric: 'call',
  trigger: create('Note', [{ field: 'action', in: 'call-actions' }, alive]),
  refute,
  subject: { from: 'gesture' },
  once: { seconds: 10 },
  onePress: { candidate: { from: 'body', field: 'personReference.id', as: 'id' }, job: pair.job },
};

/**
 * No page shows what a placement brings; its record has what it follows from. Each firm may name the units of a salary
 * itself: of a word that is not here nothing is reckoned. Who shares the fee stands in records of their own
 * (PlacementCommission), so the whole is counted, and the person makes it their part.
 */
const worth: BodyAmount = {
  from: 'body',
  ways: [
    {
      ...{ is: 'fee', salary: 'salary', share: 'fee', hoursPerDay: 'hoursPerDay' },
      per: {
        field: 'salaryUnit',
        year: ['Per Year', 'Yearly', 'Year', 'Annual', 'Annually', 'Per Annum'],
        month: ['Per Month', 'Monthly', 'Month'],
        hour: ['Per Hour', 'Hourly', 'Hour'],
      },
    },
    {
      ...{ is: 'margin', bill: 'clientBillRate', pay: 'payRate', hoursPerDay: 'hoursPerDay' },
      ...{ from: 'dateBegin', to: 'dateEnd' },
    },
  ],
  changes: [{ trigger: update('Placement', [alive]), refute, subject: inPath }],
};

const detectors: readonly Detector[] = [
  {
    ...beta,
    ...named('Candidate'),
    id: 'candidate-created',
    metric: 'candidate-added',
    retraction: deleted('Candidate'),
  },
  call,
  {
    ...beta,
    id: 'candidate-mailed',
    metric: 'candidate-contacted',
    trigger: create('Note', [{ field: 'action', is: mails }, alive]),
    refute,
    subject: { from: 'gesture' },
    once: { seconds: 10 },
    onePress: { candidate: { from: 'body', field: 'personReference.id', as: 'id' }, job: pair.job },
  },
  {
    ...beta,
    id: 'submission-created',
    metric: 'shortlisted',
    // "New Lead" is who applied by themselves.
    trigger: create('JobSubmission', [status('shortlisted')]),
    refute,
    subject: { from: 'body', field: 'candidate.id', and: ['jobOrder.id'], as: 'id' },
    onePress: pair,
    once: 'ever',
  },
  {
    ...beta,
    id: 'submission-sent',
    metric: 'cv-sent',
    trigger: create('JobSubmission', [statusIn('sent-statuses')]),
    refute,
    subject: { from: 'body', field: 'candidate.id', and: ['jobOrder.id'], as: 'id' },
    onePress: pair,
    once: 'ever',
  },
  ...reached('submission-shortlisted', 'shortlisted', status('shortlisted')),
  ...reached('status-sent', 'cv-sent', statusIn('sent-statuses')),
  ...reached('status-interview', 'interview-booked', statusIn('interview-statuses'), [
    status(['shortlisted', 'cv-sent']),
  ]),
  // Who refuses an offer was made one all the same.
  ...reached('status-offered', 'offer-made', status('offer-made'), [
    status(['shortlisted', 'cv-sent', 'interview-booked']),
  ]),
  ...reached('status-placed', 'placement', status('placement'), [
    status(['shortlisted', 'cv-sent', 'interview-booked', 'offer-made', 'negative']),
  ]),
  {
    ...beta,
    id: 'sendout-created',
    metric: 'cv-sent',
    trigger: create('Sendout'),
    refute,
    subject: { from: 'body', field: 'candidate.id', and: ['jobOrder.id', 'clientContact.id'], as: 'id' },
    onePress: pair,
    once: { days: 1 },
  },
  {
    ...beta,
    ...named('Appointment', [
      { field: 'type', stage: 'interview-booked' },
      { field: 'candidateReference.id', present: true },
      // Of each who attends there is one more.
      { field: 'parentAppointment', present: false },
    ]),
    id: 'interview-created',
    metric: 'interview-booked',
    onePress: { candidate: { from: 'body', field: 'candidateReference.id', as: 'id' }, job: pair.job },
    retraction: deleted('Appointment'),
  },
  {
    ...beta,
    ...named('Placement'),
    revision: 2,
    id: 'placement-created',
    metric: 'placement',
    onePress: pair,
    amount: worth,
    retraction: [
      { trigger: update('Placement', [status('negative')]), refute, subject: inPath },
      { trigger: updateMany('Placement', [status('negative')]), refute, subject: theirIds },
      ...deleted('Placement'),
    ],
  },
];

export const bullhorn = defineSite({
  id: 'bullhorn',
  name: 'Bullhorn',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.bullhornstaffing.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'app',
      path: '/',
      canary: ['#novo-body', 'novo-toast', 'novo-modal-container'],
    },
    {
      id: 'candidate',
      path: '/BullhornStaffing/OpenWindow.cfm',
      search: '(.*&)?[eE]ntity=Candidate&id=:id(\\d+)(&.*)?',
      canary: ['body'],
      record: { name: 'id', as: 'id', metrics: ['candidate-added'] },
    },
  ],
  sets: {
    'sent-statuses': {
      are: ['Submitted', 'Client Submission'],
      areNot: ['New Lead', 'Internal Submission', 'Interview Scheduled', 'Offered', 'Placed', 'Rejected'],
      stage: 'cv-sent',
    },
    'interview-statuses': {
      are: ['Interview Scheduled'],
      areNot: ['New Lead', 'Internal Submission', 'Submitted', 'Offered', 'Placed', 'Rejected'],
      stage: 'interview-booked',
    },
    'call-actions': {
      are: ['BD Call', 'Call 1', 'Call', 'Outbound Call', 'Phone Call', 'Left Message'],
      areNot: [
        'General Note',
        'Email',
        'Meeting',
        'Submission',
        'Client Submission',
        'Internal Submission',
        'Inbound Call',
      ],
    },
  },
  detectors,
});
