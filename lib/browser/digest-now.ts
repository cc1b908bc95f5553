import { offBetween } from '../ledger/calendar';
import type { Ledger } from '../ledger/open';
import type { Now } from '../measure/digest';
import type { WorkCalendar } from '../target';
import { dayAfter } from '../text/day';
import { calendarOf } from './calendar';
import { dayIn } from './now';
import type { Settings } from './settings';

/** So many days before and after today are looked at: the week before, and the one after next Monday's. */
export const digestReach = 21;

/** Now, for digests. @param at milliseconds since 1970 */
export const digestNow = ({ dayStart }: { dayStart: number }, at: number): Now => ({
  ...{ at, dayStart, zone: Temporal.Now.timeZoneId() },
  today: dayIn({ dayStart }, at),
});

/** Which days around today are worked. */
export async function digestCalendar(
  ledger: Ledger,
  { work }: Pick<Settings, 'work'>,
  { today }: Now,
): Promise<WorkCalendar> {
  const off = await offBetween(ledger, dayAfter(today, -digestReach), dayAfter(today, digestReach));
  return calendarOf(work, off, navigator.language);
}
