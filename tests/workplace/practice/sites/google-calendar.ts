import { practiceSite, type Sent } from '../practice-site.ts';

const me = 'tove@example.org';

/** An event as the calendar's server gets it: its number first, far behind it who is invited and whose calendar it is. */
const event = (id: string, guests: readonly string[]) => [
  ...[id, null, null, null, 0, 'Gespräch', null, 'Hafen'],
  ...[guests.map((guest) => [guest, null, 1]), [me, 'Tove', 1], me],
];

const sync = (id: string, ...guests: string[]): Sent => ({
  to: '/calendar/u/0/sync.sync',
  form: { 'f.req': JSON.stringify([[null, [3, 1]], [[me, [[1, event(id, guests)]]]]]), hl: 'de' },
});

const numbered = (n: number) => `42t6fakpiqcmvuplp7f8st5s${String(n).padStart(2, '0')}`;

export const googleCalendar = practiceSite({
  id: 'google-calendar',
  name: 'Calendar',
  host: 'calendar.google.com',
  pages: [
    {
      path: '/calendar/u/0/r/eventedit',
      title: 'New event',
      markup: '<div role="main" data-is-create="true"></div>',
      acts: [
        {
          id: 'invite',
          label: 'Save with a guest',
          sends: [sync(numbered(1), 'maren@example.com')],
          counts: [{ metric: 'meeting-booked', subject: numbered(1) }],
          done: { address: '/calendar/u/0/r/week' },
        },
        { id: 'alone', label: 'Save without a guest', sends: [sync(numbered(2))] },
        { id: 'room', label: 'Save with a room', sends: [sync(numbered(3), 'c_1@resource.calendar.google.com')] },
      ],
    },
    {
      path: '/calendar/u/0/r/eventedit/NDJ0NmZh',
      title: 'Event',
      markup: '<div role="main" data-is-create="false"></div>',
      acts: [{ id: 'change', label: 'Change an old event', sends: [sync(numbered(4), 'ole@example.com')] }],
    },
    {
      path: '/calendar/u/0/r/week',
      title: 'Week',
      markup: '<div role="main"></div>',
      acts: [
        {
          id: 'quick',
          label: 'Save from the small dialog',
          sends: [sync(numbered(5), 'ole@example.com')],
          counts: [{ metric: 'meeting-booked', subject: numbered(5), asked: true }],
        },
        { id: 'drag', label: 'Move the new event', sends: [sync(numbered(1), 'maren@example.com', 'ole@example.com')] },
      ],
    },
  ],
});
