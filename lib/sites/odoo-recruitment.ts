import {
  button,
  call,
  cardRead,
  context,
  inColumn,
  inForm,
  isNew,
  isSaved,
  itsRecords,
  numbered,
  numberInAddress,
  openedFor,
  posts,
  refute,
  saved,
} from './odoo-requests';
import type { Condition, Detector, Rule } from './site';

/* Recruitment: applicants of a job, the stages they go through, and what is arranged with them. */

const beta = { revision: 1, evidence: 'beta' } as const;

const moved = (method: string, is: Condition) => ({ ...call('hr.applicant', method), where: [isSaved, is] });

const moves = ['web_save', 'write'] as const;

/** Refused, or back in a stage that is known to be another. */
const outOf = (set: string): readonly Rule[] => [
  {
    trigger: button('applicant.get.refuse.reason', ['action_refuse_reason_apply']),
    refute,
    subject: openedFor('default_applicant_ids.*'),
  },
  ...moves.map((method) => ({
    trigger: moved(method, { field: saved('stage_id'), notIn: set }),
    refute,
    subject: itsRecords,
  })),
];

/** An applicant who comes to a stage that each firm names itself. */
const reached = (
  id: string,
  metric: 'placement' | 'offer-made',
  set: string,
  retraction: readonly Rule[],
): readonly Detector[] =>
  moves.map((method) => ({
    ...beta,
    id: method === 'web_save' ? id : `${id}-written`,
    metric,
    trigger: moved(method, { field: saved('stage_id'), in: set }),
    refute,
    subject: itsRecords,
    pipeline: true,
    once: 'ever',
    retraction,
  }));

const deleted: Rule = { trigger: call('hr.applicant', 'unlink'), refute, subject: itsRecords };

export const recruitmentDetectors: readonly Detector[] = [
  {
    ...beta,
    id: 'applicant-created',
    metric: 'candidate-added',
    trigger: { ...call('hr.applicant', 'web_save'), where: [isNew, inForm] },
    confirm: { any: numbered('hr.applicant'), within: 8 },
    refute,
    subject: numberInAddress,
    once: 'ever',
    retraction: [deleted],
  },
  {
    ...beta,
    id: 'applicant-card',
    metric: 'candidate-added',
    trigger: { ...call('hr.applicant', 'web_save'), where: [isNew, inColumn] },
    confirm: { any: [cardRead('hr.applicant')], within: 8 },
    refute,
    subject: { from: 'confirm' },
    once: 'ever',
    retraction: [deleted],
  },
  ...reached('applicant-hired', 'placement', 'hired-stages', outOf('hired-stages')),
  // Who refuses an offer was made one all the same.
  ...reached('applicant-offered', 'offer-made', 'offer-stages', []),
  {
    ...beta,
    id: 'employee-created',
    metric: 'placement',
    trigger: button('hr.applicant', ['create_employee_from_applicant']),
    refute,
    subject: itsRecords,
    pipeline: true,
    once: 'ever',
    retraction: outOf('hired-stages'),
  },
  {
    ...beta,
    id: 'interview-created',
    metric: 'interview-booked',
    trigger: {
      ...call('calendar.event', 'web_save'),
      where: [isNew, { field: context('default_applicant_id'), present: true }],
    },
    refute,
    // An applicant has several interviews, and the number of one stands in no request.
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...beta,
    id: 'applicant-mailed',
    metric: 'candidate-contacted',
    ask: true,
    trigger: posts('hr.applicant'),
    refute,
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
];
