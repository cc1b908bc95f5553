import { type Detector, defineSite } from './site';

/*
 * Google Calendar sends every change the same way, whether an event is made, moved or answered, and says nothing of which
 * it is. What tells a new event is the page it is made on: the editor's address has a number behind it for an event that
 * is there already. In the small dialog over the calendar nothing tells it; that is asked about. An event counts once, by
 * its own number, and only where somebody else is invited.
 *
 * What deletes an event is not known to name it: nothing is taken back.
 */

const meeting = {
  revision: 1,
  metric: 'meeting-booked',
  evidence: 'beta',
  trigger: {
    on: 'request',
    method: 'POST',
    path: '/calendar*/sync.sync',
    codec: 'google-calendar',
    where: [{ field: 'meetings.0', present: true }],
  },
  subject: { from: 'body', field: 'meetings.*.id', as: 'id' },
  once: 'ever',
} as const satisfies Partial<Detector>;

export const googleCalendar = defineSite({
  id: 'google-calendar',
  name: 'Google Calendar',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://calendar.google.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    { id: 'calendar', path: '/calendar*/r/:view(day|week|month|year|agenda|customday)*', canary: ['[role="main"]'] },
    { id: 'new-event', path: '/calendar*/r/eventedit', canary: ['[data-is-create="true"]', '[role="main"]'] },
  ],
  detectors: [
    { ...meeting, id: 'made-in-editor', page: { path: '/calendar*/r/eventedit' } },
    { ...meeting, id: 'made-in-dialog', ask: true, page: { path: '/calendar*/r/eventedit*', not: true } },
  ],
});
