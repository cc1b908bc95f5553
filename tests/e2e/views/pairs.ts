import type { Agreed } from '../../../lib/ledger/targets';
import type { Past } from './ledger-code.ts';

/* A year of somebody in recruiting and sales whose acts name whom they are about, and what they agreed to. */

const spread = (day: number, salt: number): number => ((day * 7919 + salt * 104_729) % 997) / 997;

/** Requests on most days, three in ten accepted and seen about once a week; interviews, CVs and placements now and then. */
function dayOf(days: number): Past[] {
  const requests = Array.from({ length: 6 + Math.floor(spread(days, 1) * 6) }, (_, one): Past => {
    const tags = [one % 3 ? 'without-note' : 'with-note'];
    return { metric: 'connection-request', site: 'linkedin', days, minutes: 5 + one, subject: `s${days}-${one}`, tags };
  });
  const some = (metric: string, least: number, most: number, salt: number, amount?: number): Past[] => {
    const n = Math.floor(least + spread(days, salt) * (most - least + 1));
    return n < 1 ? [] : [{ metric, days, minutes: 40 + salt, n, ...(amount ? { n: 1, amount } : {}) }];
  };
  return [
    ...requests,
    ...some('call', 4, 14, 2),
    ...some('conversation', 0, 2, 3),
    ...some('meeting-booked', -1, 1, 4),
    ...some('cv-sent', 0, 3, 5),
    ...some('interview-booked', -1, 1, 6),
    ...some('proposal-sent', 0, 1, 7, 640_000),
    ...some('deal-won', -5, 1, 8, 910_000),
  ];
}

/** What was accepted of the requests of the week before, seen on one day. */
const seenOn = (days: number, requests: readonly Past[]): Past[] =>
  requests
    .filter((one) => one.days !== undefined && one.days > days + 1 && one.days <= days + 8)
    .filter((_, place) => spread(place, days) < 0.3)
    .map(({ subject }, place) => ({
      ...{ metric: 'connection-accepted', site: 'linkedin', days, minutes: 3 + place * 0.01 },
      ...(subject ? { subject } : {}),
    }));

/**
 * Acts of so many days up to now.
 * @param part how much of a usual day is done so many days ago: 1, less, 0 for a day off
 */
function since(length: number, part: (ago: number) => number): Past[] {
  const days = Array.from({ length }, (_, ago) => ago);
  const acts = days.flatMap((ago) => dayOf(ago).filter((_, place) => spread(place, ago) < part(ago)));
  const requests = acts.filter(({ metric }) => metric === 'connection-request');
  const looks = days.filter((ago) => ago % 7 === 6);
  return [...acts, ...looks.flatMap((ago) => seenOn(ago, requests))];
}

export const linkedYear: Past[] = since(340, (ago) => (ago % 7 < 5 ? 1 : 0));

/** Two weeks away, as many days ago: from a Saturday to the Sunday two weeks later, seen from a Wednesday. */
export const holiday = { first: 95, last: 79 };

/** Five weeks in which little was done. */
const slump = { first: 59, last: 25 };

/** Half a year up to a Wednesday: a holiday, a slump after it, and up again. */
export const halfYear: Past[] = since(182, (ago) => {
  const isWeekend = ago % 7 === 3 || ago % 7 === 4;
  if (isWeekend || (ago <= holiday.first && ago >= holiday.last)) return 0;
  return ago <= slump.first && ago >= slump.last ? 0.3 : 1;
});

export const pairAims: Omit<Agreed, 'from'> = {
  role: {
    template: null,
    headlines: ['meeting-booked', 'revenue'],
    areas: [
      {
        name: 'reach',
        lens: 'customer',
        results: ['connection-accepted', 'meeting-booked'],
        pairs: [
          { result: 'meeting-booked', action: 'connection-accepted', ratio: 8, lag: 7, horizon: 45 },
          { result: 'connection-accepted', action: 'connection-request', ratio: 3, lag: 2, horizon: 21 },
          { result: 'meeting-booked', action: 'conversation', ratio: 4, lag: 7, horizon: 45 },
        ],
      },
      {
        name: 'selling',
        lens: 'business',
        results: ['deal-won', 'revenue'],
        pairs: [
          { result: 'deal-won', action: 'proposal-sent', ratio: 3, lag: 30, horizon: 120 },
          { result: 'placement', action: 'interview-booked', ratio: 5, lag: 21, horizon: 90 },
        ],
      },
    ],
  },
  targets: [
    { metric: 'meeting-booked', period: 'quarter', value: 40, direction: 'up' },
    { metric: 'revenue', period: 'year', value: 36_000_000, currency: 'EUR', direction: 'up' },
    { metric: 'connection-request', period: 'week', value: 60, direction: 'up' },
    { metric: 'conversation', period: 'month', value: 22, direction: 'up' },
  ],
};

/** What can be reached with that. */
export const halfYearAims: Omit<Agreed, 'from'> = {
  role: pairAims.role,
  targets: [
    { metric: 'meeting-booked', period: 'quarter', value: 18, direction: 'up' },
    { metric: 'revenue', period: 'quarter', value: 6_000_000, currency: 'EUR', direction: 'up' },
    { metric: 'connection-request', period: 'week', value: 40, direction: 'up' },
    { metric: 'conversation', period: 'month', value: 20, direction: 'up' },
  ],
};

/** What can be reached with the events of `tests/bench/fill.ts`. */
export const millionAims: Omit<Agreed, 'from'> = {
  role: {
    template: null,
    headlines: ['call', 'deal-opened'],
    areas: [
      {
        ...{ name: 'reach', lens: 'customer', results: ['deal-opened'] },
        pairs: [{ result: 'deal-opened', action: 'call', ratio: 2, lag: 7, horizon: 45 }],
      },
    ],
  },
  targets: [
    { metric: 'call', period: 'week', value: 1200, direction: 'up' },
    { metric: 'deal-opened', period: 'month', value: 5000, direction: 'up' },
  ],
};
