import type ICAL from 'ical.js';

const oftenOnly = ['BYDAY'];
/** What a rule may say beside how often; with more the library can look for a day that never comes. */
const allowed: Partial<Record<string, readonly string[]>> = {
  DAILY: oftenOnly,
  WEEKLY: oftenOnly,
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'BYYEARDAY', 'BYWEEKNO'],
};

const rulesOf = (event: ICAL.Event): ICAL.Recur[] =>
  event.component.getAllProperties('rrule').map((one) => one.getFirstValue() as ICAL.Recur);

/** Whether an event comes again in a way that makes sense for whole days. */
export const canFollow = (event: ICAL.Event): boolean =>
  rulesOf(event).every(({ freq, parts }) => {
    const often = freq === 'DAILY' || freq === 'WEEKLY';
    const known = Object.keys(parts).every((part) => allowed[freq]?.includes(part));
    return (
      allowed[freq] !== undefined && known && (!often || (parts.BYDAY ?? []).every((day) => /^[A-Z]{2}$/.test(day)))
    );
  });

/**
 * Whether a day that the library found is one the rule means. It moves what a month or a year does not have to the day
 * after, 29 February to 1 March; by the standard (RFC 5545, 3.3.10) there is none then.
 */
export function isMeant(event: ICAL.Event, { year, month, day }: ICAL.Time): boolean {
  const [rule, ...others] = rulesOf(event);
  if (rule?.freq !== 'YEARLY' || others.length > 0 || event.component.hasProperty('rdate')) return true;
  const { BYMONTH: months, BYMONTHDAY: days, ...more } = rule.parts;
  const first = event.startDate;
  if (first.year === year && first.month === month && first.day === day) return true;
  if (months && !months.map(Number).includes(month)) return false;
  if (days?.every((one) => Number(one) > 0)) return days.map(Number).includes(day);
  return Boolean(months || days) || Object.keys(more).length > 0 || (month === first.month && day === first.day);
}
