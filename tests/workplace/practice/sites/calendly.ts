import { practiceSite, type Sent } from '../practice-site.ts';

const take = (body: object): Sent => ({ to: '/api/booking/invitees', body, answer: { status: 201 } });

const invitee = { timezone: 'Europe/Berlin', full_name: 'Tove Brandt', email: 'tove@example.org' };

export const calendly = practiceSite({
  id: 'calendly',
  name: 'Booking',
  host: 'calendly.com',
  pages: [
    {
      path: '/maren-holt/erstes',
      title: 'Book a time',
      markup: '<div role="main"></div>',
      noise: [{ method: 'GET', to: '/api/booking/event_types/27b4/calendar/range?range_start=2026-11-30' }],
      acts: [
        {
          id: 'take',
          label: 'Take a time',
          sends: [take({ event: { start_time: '2026-11-30T09:00:00Z' }, invitee, event_type_uuid: '{new}' })],
          counts: [{ metric: 'meeting-booked', subject: '{new}' }],
        },
        { id: 'incomplete', label: 'Take no time', sends: [take({ invitee, event_type_uuid: '27b4' })] },
      ],
    },
    {
      path: '/app/scheduled_events/user/me',
      title: 'Bookings',
      markup: '<div role="main"></div>',
      acts: [
        {
          id: 'list',
          label: 'Look at all bookings',
          sends: [{ method: 'GET', to: '/api/scheduled_events/events?status=active' }],
        },
      ],
    },
  ],
});
