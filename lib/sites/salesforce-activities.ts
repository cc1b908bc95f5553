import {
  action,
  changed,
  changedOlder,
  deleted,
  made,
  madeByApi,
  recordProvider,
  savedToast,
} from './salesforce-requests';
import type { Condition, Detector } from './site';

/* Calls, meetings, tasks and mails. What the composer of a record's page makes has no page of its own to come to. */

const beta = { revision: 1, evidence: 'beta' } as const;
const isNew = (object: string): Condition => ({ field: 'params.recordInput.apiName', is: object });

/** Saved in the composer, which nests what it makes its own way. */
const composed = (...where: readonly Condition[]) => action('RecordGvp.saveQuickActionRecords', where, recordProvider);

const done = {
  'done-statuses': {
    are: ['Completed'],
    areNot: ['Not Started', 'In Progress', 'Waiting on someone else', 'Deferred'],
  },
};
export const statusSets = done;

const statusIn = (fields: string): Condition => ({ field: `${fields}.Status`, in: 'done-statuses' });
const olderStatusIn = (fields: string): Condition => ({ field: `${fields}.Status.value`, in: 'done-statuses' });
const statusOut = (fields: string): Condition => ({ field: `${fields}.Status`, notIn: 'done-statuses' });
const olderStatusOut = (fields: string): Condition => ({ field: `${fields}.Status.value`, notIn: 'done-statuses' });

/** A mail has no id before it is sent; nobody sends two within ten seconds, and one may be told of twice. */
const mail = {
  ...beta,
  metric: 'email',
  gesture: 30,
  subject: { from: 'gesture' },
  once: { seconds: 10 },
} as const satisfies Partial<Detector>;

export const activityDetectors: readonly Detector[] = [
  {
    ...beta,
    ...made('Task'),
    id: 'call-logged',
    metric: 'call',
    trigger: action('RecordUi.createRecord', [
      isNew('Task'),
      { field: 'params.recordInput.fields.TaskSubtype', is: 'Call' },
    ]),
  },
  {
    ...beta,
    ...made('Task'),
    id: 'call-logged-composer',
    metric: 'call',
    trigger: composed({ field: 'any.apiName.*', is: 'Task' }, { field: 'any.TaskSubtype.*', is: 'Call' }),
  },
  {
    ...beta,
    ...madeByApi('Task', [{ field: 'fields.TaskSubtype', is: 'Call' }]),
    id: 'call-logged-api',
    metric: 'call',
  },
  {
    ...beta,
    ...made('Event'),
    id: 'meeting-created',
    metric: 'meeting-booked',
    trigger: action('RecordUi.createRecord', [isNew('Event')]),
    retraction: deleted('00U'),
  },
  {
    ...beta,
    ...made('Event'),
    id: 'meeting-created-composer',
    metric: 'meeting-booked',
    trigger: composed({ field: 'any.apiName.*', is: 'Event' }),
  },
  { ...beta, ...madeByApi('Event'), id: 'meeting-created-api', metric: 'meeting-booked' },
  {
    ...beta,
    ...changed('00T', statusIn),
    id: 'task-completed',
    metric: 'task-done',
    once: 'ever',
    retraction: [changed('00T', statusOut), changedOlder('00T', olderStatusOut), ...deleted('00T')],
  },
  {
    ...beta,
    ...changedOlder('00T', olderStatusIn),
    id: 'task-completed-older',
    metric: 'task-done',
    once: 'ever',
  },
  {
    ...mail,
    id: 'email-told',
    // Told only after the mail has gone out.
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/aura',
      query: { 'ui-support-components-aura-components-emailquickaction.EmailQuickAction.logSuccessfulSending': '*' },
    },
  },
  {
    ...mail,
    id: 'email-record',
    // Drafts are saved there, too; only a mail that has gone out is followed by a message.
    trigger: { on: 'request', method: 'POST', path: '/services/data/:version/sobjects/EmailMessages', codec: 'json' },
    confirm: { any: [savedToast], within: 10 },
    // Each a text that may hold several.
    group: { id: 'mail', by: { from: 'body', field: 'ToAddress', or: ['CcAddress', 'BccAddress'] } },
  },
  {
    ...mail,
    id: 'email-simple',
    trigger: { on: 'request', method: 'POST', path: '/services/data/*/email/simple' },
  },
];
