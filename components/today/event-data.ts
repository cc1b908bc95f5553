import type { Event } from '@/lib/event';

/** The attributes by which scripts and tests read a row of the ledger. */
export const eventData = ({ id, metric, site, n, state, amount, currency }: Event) => ({
  'data-event': id,
  'data-metric': metric,
  'data-site': site,
  'data-n': n,
  'data-state': state,
  ...(amount === undefined || !currency ? {} : { 'data-amount': amount, 'data-currency': currency }),
});
