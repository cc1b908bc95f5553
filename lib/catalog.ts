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

/**
 * How far a candidate has come with a job, the least first. Whoever comes to one of these has come past those before it,
 * whether or not they were counted.
 */
export const stages = [
  'shortlisted',
  'cv-sent',
  'interview-booked',
  'offer-made',
  'placement',
] as const satisfies readonly MetricId[];

/** What a firm may mean by a sendout: a CV that goes to a client, or an interview there. Only its name on screen changes. */
export const sendouts = ['cv-sent', 'interview-booked'] as const satisfies readonly MetricId[];

export type Sendout = (typeof sendouts)[number];

/** What can be counted, one by one. */
export const metricIds = Object.keys(catalog) as MetricId[];

interface Measure {
  shape: Exclude<Shape, 'count'>;
  /** Less of it is better. */
  falls?: true;
  /** In what people speak of it, where it is a duration. */
  unit?: 'hour' | 'day';
}

/** What is measured and cannot be counted one by one; nothing that offers a +1 lists these. */
export const measures = {
  'turnaround-time': { shape: 'duration', falls: true, unit: 'day' },
  'first-response-time': { shape: 'duration', falls: true, unit: 'hour' },
  'waiting-list': { shape: 'level', falls: true },
  csat: { shape: 'score' },
  revenue: { shape: 'money' },
  'average-deal-value': { shape: 'money' },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof measures;

export const measureIds = Object.keys(measures) as MeasureId[];

const measureOf = (metric: string): Measure | undefined => measures[metric as MeasureId];

/** What kind of number a metric is; one of a later version or a pack is taken for a count. */
export const shapeOf = (metric: string): Shape => measureOf(metric)?.shape ?? 'count';

/** Whether a person enters its number: nothing can count it, and it follows from nothing that is counted. */
export const isEntered = (metric: string): boolean => ['duration', 'level', 'score'].includes(shapeOf(metric));

/** In what a duration is spoken of, and how many minutes that is; null for what is none. A day is a calendar day. */
export function unitOf(metric: string): { unit: 'hour' | 'day'; minutes: number } | null {
  const unit = measureOf(metric)?.unit;
  return unit ? { unit, minutes: unit === 'day' ? 1440 : 60 } : null;
}

/** Where a metric is to go: down where less of it is better. */
export const directionOf = (metric: string): 'up' | 'down' =>
  measureOf(metric)?.falls || metric === 'deal-lost' ? 'down' : 'up';

/** Whether a metric's retraction lowers its count; unknown metrics (from a pack of a later version) keep theirs. */
export const lowersOnRetraction = (metric: string): boolean => catalog[metric as MetricId]?.lowers ?? false;
