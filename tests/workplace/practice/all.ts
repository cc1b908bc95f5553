import type { PracticeSite } from './practice-site.ts';
import { calendly } from './sites/calendly.ts';
import { gmail } from './sites/gmail.ts';
import { googleCalendar } from './sites/google-calendar.ts';
import { outlook } from './sites/outlook.ts';

/** Every practice site that is data: one file in `./sites` each, and one line here. */
export const practiceSites: readonly PracticeSite[] = [calendly, gmail, googleCalendar, outlook];
