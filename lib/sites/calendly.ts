import { defineSite } from './site';

/*
 * A time taken on a booking page: by the person on somebody else's page, or on their own in another one's name. That is
 * one call, and it names neither the booking nor, in a way that would tell two apart, whom it is with.
 *
 * What others book on the person's own page is not counted: the list of bookings comes in answers, which nobody may read,
 * and no hook on its page is known that tells whom a booking is with. Such meetings are added by hand. The calendar that
 * Calendly writes them into sees no act of the person either.
 */
export const calendly = defineSite({
  id: 'calendly',
  name: 'Calendly',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://calendly.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [{ id: 'bookings', path: '/app/scheduled_events*', canary: ['main', '[role="main"]'] }],
  detectors: [
    {
      id: 'time-taken',
      revision: 1,
      metric: 'meeting-booked',
      evidence: 'beta',
      trigger: {
        on: 'request',
        method: 'POST',
        path: '/api/booking/invitees',
        codec: 'json',
        where: [
          { field: 'event.start_time', present: true },
          { field: 'invitee.email', present: true },
        ],
      },
      subject: { from: 'gesture' },
      once: 'ever',
    },
  ],
});
