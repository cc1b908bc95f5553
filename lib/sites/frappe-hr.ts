import { type Condition, type Detector, defineSite, type PageKind, type RequestSignal, type Rule } from './site';

/*
 * Frappe HR. A form is saved by one request for every kind of record, with the whole record in it: what is new says so
 * (`__islocal`), what is submitted says `Submit`. A refused save answers 417, so that the status can be believed.
 *
 * A record that is there is saved with its status each time, and counts once. Whoever accepts an offer, marks the
 * applicant or makes the employee of it tells of one placement: all three go by the applicant. A new record's name is in
 * the address its form comes to; one that is made in a small dialog has none, and the gesture tells it apart.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const method = '/api/method/';

const saved = (doctype: string, ...where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'POST',
    path: `${method}frappe.desk.form.save.savedocs`,
    codec: 'form-json',
    where: [{ field: 'doc.doctype', is: doctype }, ...where],
  }) as const satisfies RequestSignal;

const isNew: Condition = { field: 'doc.__islocal', is: [1, true] };
const isThere: Condition = { field: 'doc.__islocal', present: false };
const does = (...is: readonly string[]): Condition => ({ field: 'action', is });
const status = (...is: readonly string[]): Condition => ({ field: 'doc.status', is });

const itself = { from: 'body', field: 'doc.name', as: 'id' } as const;
const applicant = { from: 'body', field: 'doc.job_applicant', or: ['doc.name'], as: 'id' } as const;

/** Both homes of the desk; an unsaved form's name begins with `new-`. */
const form = (slug: string) => `/:desk(app|desk)/${slug}/:id(\\b(?!new-)[^\\/]+)`;

const page = (slug: string) =>
  ({
    confirm: { any: [{ on: 'url', path: form(slug) }], within: 8, names: true },
    subject: { from: 'url', path: form(slug), name: 'id', as: 'id' },
  }) as const;

const call = (name: string, where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'POST',
    path: `${method}${name}`,
    codec: 'form-json',
    where,
  }) as const satisfies RequestSignal;

/** Deleted from its form, or with others in a list. */
const deleted = (doctype: string): readonly Rule[] => [
  {
    trigger: call('frappe.client.delete', [{ field: 'doctype', is: doctype }]),
    subject: { from: 'body', field: 'name', as: 'id' },
  },
  {
    trigger: call('frappe.desk.reportview.delete_items', [{ field: 'doctype', is: doctype }]),
    subject: { from: 'body', field: 'items.*', as: 'id' },
  },
];

const cancelled = (doctype: string): Rule => ({
  trigger: call('frappe.desk.form.save.cancel', [{ field: 'doctype', is: doctype }]),
  subject: { from: 'body', field: 'name', as: 'id' },
});

const placed = {
  ...beta,
  metric: 'placement',
  subject: applicant,
  once: 'ever',
  retraction: [
    { trigger: saved('Job Applicant', isThere, status('Open', 'Replied', 'Rejected', 'Hold')), subject: applicant },
    { trigger: saved('Job Offer', isThere, status('Rejected')), subject: applicant },
  ],
} as const satisfies Partial<Detector>;

const detectors: readonly Detector[] = [
  {
    ...beta,
    id: 'applicant-created',
    metric: 'candidate-added',
    trigger: saved('Job Applicant', isNew),
    ...page('job-applicant'),
    once: 'ever',
    retraction: deleted('Job Applicant'),
  },
  {
    ...beta,
    id: 'interview-created',
    metric: 'interview-booked',
    trigger: saved('Interview', isNew, { field: 'doc.scheduled_on', present: true }),
    ...page('interview'),
    once: 'ever',
    retraction: [...deleted('Interview'), cancelled('Interview')],
  },
  {
    ...beta,
    id: 'offer-submitted',
    metric: 'offer-made',
    // A draft is none, and neither is one that is marked later.
    trigger: saved('Job Offer', isThere, does('Submit')),
    subject: itself,
    once: 'ever',
    retraction: [...deleted('Job Offer'), cancelled('Job Offer')],
  },
  {
    ...placed,
    id: 'offer-accepted',
    trigger: saved('Job Offer', isThere, status('Accepted'), does('Submit', 'Update')),
  },
  { ...placed, id: 'applicant-accepted', trigger: saved('Job Applicant', isThere, status('Accepted')) },
  {
    ...placed,
    id: 'employee-made',
    trigger: saved('Employee', isNew, { field: 'doc.job_applicant', present: true }),
  },
];

const kind = (slug: string, ...metrics: NonNullable<PageKind['record']>['metrics']): PageKind => ({
  id: slug,
  path: form(slug),
  canary: ['.form-layout', '.layout-main-section'],
  record: { name: 'id', as: 'id', metrics },
});

export const frappeHr = defineSite({
  id: 'frappe-hr',
  name: 'Frappe HR',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: [],
  ownDomain: true,
  chip: 'on',
  kinds: [
    kind('job-applicant', 'candidate-added', 'placement'),
    kind('interview', 'interview-booked'),
    kind('job-offer', 'offer-made'),
  ],
  detectors,
});
