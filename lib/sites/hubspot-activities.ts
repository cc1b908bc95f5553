import { beta, changed, changedInBulk, deleted, engagement, made } from './hubspot-requests';
import type { Condition, Detector } from './site';

/* Calls, meetings, tasks and mails. A meeting is booked while it is to come, and held once somebody says so. */

const held = ['COMPLETED'];
const booked = ['SCHEDULED', 'RESCHEDULED'];

const outcome = (is: readonly string[]): Condition => ({ field: 'createRequest.properties.hs_meeting_outcome', is });
const olderOutcome = (is: readonly string[]): Condition => ({ field: 'metadata.meetingOutcome', is });
const done = (properties: string): Condition => ({ field: `${properties}.hs_task_status`, is: 'COMPLETED' });
const open = (properties: string): Condition => ({
  field: `${properties}.hs_task_status`,
  is: ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED'],
});

export const activityDetectors: readonly Detector[] = [
  {
    ...beta,
    ...made('0-48'),
    id: 'call-logged',
    metric: 'call',
    group: { id: 'phone', by: { from: 'body', field: 'createRequest.properties.hs_call_to_number' } },
  },
  {
    ...beta,
    ...engagement('CALL'),
    id: 'call-logged-older',
    metric: 'call',
    group: { id: 'phone', by: { from: 'body', field: 'metadata.toNumber' } },
  },
  {
    ...beta,
    ...made('0-47', [outcome(booked)]),
    id: 'meeting-booked',
    metric: 'meeting-booked',
  },
  { ...beta, ...engagement('MEETING', [olderOutcome(booked)]), id: 'meeting-booked-older', metric: 'meeting-booked' },
  {
    ...beta,
    ...made('0-47', [outcome(held)]),
    id: 'meeting-held',
    metric: 'meeting-held',
  },
  { ...beta, ...engagement('MEETING', [olderOutcome(held)]), id: 'meeting-held-older', metric: 'meeting-held' },
  {
    ...beta,
    ...changed('0-47', (properties) => ({ field: `${properties}.hs_meeting_outcome`, is: held })),
    id: 'meeting-outcome',
    metric: 'meeting-held',
    ask: true,
    once: 'ever',
    retraction: [
      changed('0-47', (properties) => ({
        field: `${properties}.hs_meeting_outcome`,
        is: [...booked, 'NO_SHOW', 'CANCELED'],
      })),
      ...deleted('0-47'),
    ],
  },
  {
    ...beta,
    ...changed('0-27', done),
    id: 'task-completed',
    metric: 'task-done',
    once: 'ever',
    retraction: [changed('0-27', open), changedInBulk('0-27', open), ...deleted('0-27')],
  },
  { ...beta, ...changedInBulk('0-27', done), id: 'tasks-completed', metric: 'task-done', once: 'ever' },
  // Logged, as it may also be for a mail that was sent elsewhere; how one is sent from here, nobody has written down.
  {
    ...beta,
    ...engagement('EMAIL'),
    id: 'email-logged',
    metric: 'email',
    ask: true,
    group: {
      id: 'mail',
      by: { from: 'body', field: 'metadata.to.*.email', or: ['metadata.cc.*.email', 'metadata.bcc.*.email'] },
    },
  },
];
