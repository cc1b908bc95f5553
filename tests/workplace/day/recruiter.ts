import type { Day } from './act.ts';
import { afternoon } from './afternoon.ts';
import { agency } from './agency.ts';
import { calendar } from './calendar.ts';
import { evening } from './evening.ts';
import { lunch } from './lunch.ts';
import { mail } from './mail.ts';
import { network } from './network.ts';

/** A working day of Femke Aldag, an invented recruiter of an agency, who fills jobs along the coast. */
export const recruitersDay: Day = {
  sites: ['linkedin', 'gmail', 'bullhorn', 'google-calendar', 'phone'],
  role: 'agency-recruiter-180',
  chapters: [network, mail, agency, calendar, lunch, afternoon, evening],
  // Written down by hand, not added up: a test compares both.
  totals: {
    'connection-request': 5,
    'invitation-accepted': 1,
    'connection-accepted': 1,
    message: 2,
    reply: 1,
    inmail: 5,
    post: 1,
    comment: 1,
    email: 3,
    call: 4,
    'candidate-added': 1,
    'candidate-contacted': 1,
    'candidate-screened': 1,
    shortlisted: 2,
    'cv-sent': 4,
    'meeting-booked': 1,
    'interview-booked': 1,
    'offer-made': 1,
    placement: 1,
  },
};
