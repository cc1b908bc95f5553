import type { Refusal } from '../../../lib/event';
import type { Past } from './ledger-code.ts';

/* Pasts a person could have. */

const everyMinutes = (many: number, metric: string, site: string, first: number, step: number): Past[] =>
  Array.from({ length: many }, (_, one) => ({ metric, site, minutes: first + one * step }));

const earlier = (days: number, past: readonly Past[]): Past[] => past.map((one) => ({ ...one, days }));

/** A usual day: six metrics. */
const usual: Past[] = [
  ...everyMinutes(9, 'connection-request', 'linkedin', 4, 7),
  ...everyMinutes(4, 'message', 'manual', 30, 11),
  { metric: 'call', minutes: 12 },
  { metric: 'call', minutes: 63 },
  { metric: 'meeting-booked', minutes: 75 },
  { metric: 'proposal-sent', site: 'tryton', minutes: 21, amount: 1_250_000 },
  { metric: 'proposal-sent', site: 'tryton', minutes: 58, amount: 486_050 },
  { metric: 'deal-won', site: 'tryton', minutes: 17, amount: 1_250_000 },
];

export const threeDays: Past[] = [...usual, ...earlier(1, usual.slice(2)), ...earlier(2, usual.slice(5))];

const unsure: Past[] = [
  { metric: 'proposal-sent', site: 'tryton', minutes: 2, amount: 980_000, unsure: 'not-confirmed' },
  { metric: 'connection-request', site: 'linkedin', minutes: 9, n: 40, unsure: 'bulk' },
  { metric: 'connection-request', site: 'linkedin', days: 1, minutes: 40, unsure: 'ask-first' },
];
export const asked: Past[] = [...unsure, ...threeDays];

/** One answer holds for all to come. */
export const settling: Past[] = [{ metric: 'deal-won', site: 'tryton', minutes: 6, unsure: 'new-value' }, ...asked];

const corrected: Past[] = [
  { metric: 'connection-request', site: 'linkedin', minutes: 2, became: 'retracted' },
  { metric: 'deal-won', site: 'tryton', minutes: 3, amount: 500_000, became: 'retracted' },
  { metric: 'proposal-sent', site: 'tryton', minutes: 5, amount: 98_000, became: 'undone' },
];
export const mended: Past[] = [...corrected, ...usual];

const all = [
  'connection-request',
  'message',
  'call',
  'email',
  'comment',
  'proposal-sent',
  'cv-sent',
  'candidate-added',
];
const mixed = (many: number, step: number): Past[] =>
  Array.from({ length: many }, (_, one) => ({
    metric: all[one % all.length] ?? 'call',
    site: ['linkedin', 'tryton', 'manual'][one % 3] ?? 'manual',
    minutes: 1 + one * step,
  }));

/** Thousands of rows, 300 of them today. */
export const year: Past[] = [
  ...mixed(300, 1),
  ...Array.from({ length: 250 }, (_, day) => earlier(day + 1, mixed(12 + (day % 17), 9))).flat(),
];

/** One day with 10,000 rows. */
export const flood: Past[] = mixed(10_000, 0.04);

export const refused: Refusal[] = [
  'no-gesture',
  'duplicate',
  'refuted',
  'paused',
  'status',
  'failed',
  'unreadable',
  'lost',
].map((reason, place) => ({
  // As the browser's own clock of requests has it.
  at: Date.now() - (8 - place) * 1_000_000 + 0.25,
  site: place % 3 ? 'linkedin' : 'tryton',
  detector: place % 3 ? 'invite-dialog' : 'sale-quoted',
  metric: place % 3 ? 'connection-request' : 'proposal-sent',
  reason: reason as Refusal['reason'],
  ...(reason === 'status' ? { status: 403 } : {}),
}));
