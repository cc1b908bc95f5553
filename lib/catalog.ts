/** The metrics Groundwork knows, in the order views list them. Ids are promises: exports and summaries carry them. */

export type Shape = 'count' | 'money' | 'duration' | 'level' | 'score';

interface Metric {
  shape: Shape;
  /** Whether taking the act back lowers the day it was done on. A request withdrawn was still a request made. */
  lowers: boolean;
}

const done: Metric = { shape: 'count', lowers: false };
const undoable: Metric = { shape: 'count', lowers: true };

export const catalog = {
  'connection-request': done,
  'invitation-accepted': done,
  'connection-accepted': done,
  message: done,
  inmail: done,
  reply: done,
  post: done,
  comment: done,
  call: done,
  conversation: done,
  email: done,
  'meeting-booked': undoable,
  'meeting-held': undoable,
  'task-done': undoable,
  'lead-added': undoable,
  'contact-added': undoable,
  'deal-opened': undoable,
  'proposal-sent': done,
  'contract-sent': done,
  'contract-signed': done,
  'deal-won': undoable,
  'deal-lost': undoable,
  'candidate-added': undoable,
  'candidate-contacted': done,
  'candidate-screened': done,
  shortlisted: undoable,
  'cv-sent': done,
  'spec-cv-sent': done,
  'interview-requested': done,
  'interview-booked': undoable,
  'offer-made': undoable,
  placement: undoable,
  'job-opened': done,
  'ticket-resolved': done,
  'accounts-delivered': done,
} as const satisfies Record<string, Metric>;

export type MetricId = keyof typeof catalog;

export const metricIds = Object.keys(catalog) as MetricId[];

/** Whether a metric's retraction lowers its count; unknown metrics (from a pack of a later version) keep theirs. */
export const lowersOnRetraction = (metric: string): boolean => catalog[metric as MetricId]?.lowers ?? false;
