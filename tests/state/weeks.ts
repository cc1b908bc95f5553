import type { Settings } from '../../lib/browser/settings';
import { untold } from '../../lib/browser/work';
import { noDigest } from '../../lib/digest';
import type { Ledger } from '../../lib/ledger/open';
import { plainCalendar } from '../../lib/measure/workdays';
import { readWeek, type ToRead } from '../../lib/state/summary';

/** Monday, ten in the morning, UTC: the week before is over. */
export const monday = Date.parse('2026-11-30T10:00:00Z');

export const settings: Settings = {
  ...{
    dayStart: 0,
    daysDue: false,
    pausedSince: null,
    habits: {},
    chips: {},
    answered: null,
    byHand: [],
    everywhere: [],
  },
  ...{ welcomed: null, exportedAt: null, remindedAt: null, hours: null, unlinked: {}, work: untold, past: null },
  ...{ leads: false, currency: null, label: '', sendout: null, send: null, digest: noDigest, consent: null },
};

/** Reads the week before `monday`, unless said otherwise. */
export const readIn = (ledger: Ledger, change: Partial<ToRead> = {}) =>
  readWeek(ledger, {
    ...{ which: 'last', today: '2026-11-30', now: monday, settings, calendar: plainCalendar, neutral: [], sites: [] },
    ...{ before: [], ...change },
  });
