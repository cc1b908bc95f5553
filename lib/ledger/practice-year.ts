import type { CommissionPlan } from '../commission';
import type { Receipt, Row } from '../event';
import { salesperson } from '../roles/salesperson';
import { roleFrom, targetsFrom } from '../roles/template';
import type { TagId } from '../tags';
import type { Agreement } from '../target';
import type { Value } from '../value';
import { ordinal } from './state';

/** How often an invented person does something on a working day, at most; where; and what it is worth in cents. */
interface PracticeHabit {
  metric: string;
  site: string;
  most: number;
  chance?: number;
  worth?: [from: number, to: number];
  /** The rarer one first. */
  tags?: readonly [TagId, TagId];
}

const habits: PracticeHabit[] = [
  { metric: 'connection-request', site: 'linkedin', most: 22, tags: ['with-note', 'without-note'] },
  { metric: 'connection-accepted', site: 'linkedin', most: 8 },
  { metric: 'message', site: 'linkedin', most: 9 },
  { metric: 'reply', site: 'linkedin', most: 4 },
  { metric: 'call', site: 'manual', most: 15 },
  { metric: 'meeting-booked', site: 'manual', most: 2, chance: 0.6, tags: ['new-customer', 'existing-customer'] },
  { metric: 'meeting-held', site: 'manual', most: 3, chance: 0.6 },
  { metric: 'lead-added', site: 'manual', most: 4 },
  { metric: 'contact-added', site: 'tryton', most: 3, chance: 0.7 },
  { metric: 'proposal-sent', site: 'tryton', most: 2, chance: 0.5, worth: [250_000, 2_400_000] },
  { metric: 'deal-won', site: 'tryton', most: 1, chance: 0.18, worth: [400_000, 1_900_000] },
];

const minute = 60_000;
/** How many days of practice there are. */
const days = 365;
/** Receipts are kept so long, in days. */
const receiptDays = 35;

/** A row of numbers between 0 and 1 that is always the same. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** The moment practice ends at: milliseconds since 1970, minutes east of UTC. */
interface Now {
  at: number;
  offset: number;
}

/**
 * A year of an invented person's work: weekdays only, more of it as time goes on, now and then one taken back or one to
 * be answered. Nobody's real work, and the same each time.
 */
export function practiceYear({ at: now, offset }: Now): { rows: Row[]; receipts: Receipt[] } {
  const chance = numbers(2026);
  const next = () => chance.next().value;
  const [rows, receipts]: [Row[], Receipt[]] = [[], []];
  const sales: Sale[] = [];
  const asked: Sale[] = [];
  let made = 0;

  const add = (act: PracticeHabit, at: number, recent: boolean) => {
    const { metric, site, worth, tags } = act;
    made += 1;
    const id = Math.round(at).toString(36) + made.toString(36).padStart(7, '0');
    const isAsked = recent && site !== 'manual' && next() < 0.02;
    const detector = site === 'manual' ? {} : { detector: metric, revision: 1 };
    const subject = saleOf(metric, made, at, sales) ?? contactOf(metric, made, at, asked);
    rows.push({
      ...{ id, key: `${site}|${metric}|p${made}|${ordinal(0)}`, kind: isAsked ? 'unsure' : 'count' },
      ...{ at: Math.round(at), offset, metric, site, n: 1, ...detector },
      ...(subject ? { subject } : {}),
      ...(worth
        ? { amount: Math.round((worth[0] + next() * (worth[1] - worth[0])) / 1000) * 1000, currency: 'EUR' }
        : {}),
      ...(tags ? { tags: [made % 5 < 2 ? tags[0] : tags[1]] } : {}),
    });
    if (recent && site !== 'manual') receipts.push(receiptOf({ id, at: Math.round(at), site, metric }, isAsked));
    if (isAsked || next() > 0.01) return;
    const key = `${id}|${ordinal(0)}`;
    rows.push({ id: key, key, kind: 'undo', at: Math.round(at + minute), offset, metric, site, n: 0, of: id });
  };

  for (let ago = days; ago >= 0; ago -= 1) {
    const { start, weekday, length } = workday(now, offset, ago);
    if (weekday > 5 && ago > 0) continue;
    // A year makes people better at it.
    const energy = (0.55 + (0.45 * (days - ago)) / days) * (0.6 + 0.4 * next());
    for (const act of habits) {
      if (next() > (act.chance ?? 1)) continue;
      const many = Math.max(1, Math.round(act.most * energy * (ago ? 1 : length / (8 * 60 * minute))));
      for (let one = 0; one < many; one += 1) add(act, start + length * next(), ago < receiptDays);
    }
  }
  return { rows, receipts };
}

/** Whom a connection request went to, and who of those of the last weeks accepted one. Undefined for anything else. */
function contactOf(metric: string, made: number, at: number, asked: Sale[]): string | undefined {
  if (metric === 'connection-request') {
    asked.push({ subject: `contact-${made}`, since: at });
    return `contact-${made}`;
  }
  if (metric !== 'connection-accepted') return undefined;
  while ((asked[0]?.since ?? at) < at - 14 * 24 * 60 * minute) asked.shift();
  const open = asked.findLastIndex(({ since }) => at - since > (made % 9) * 12 * 60 * minute);
  return open < 0 ? undefined : asked.splice(open, 1)[0]?.subject;
}

/** A sale somebody works on, or a request that waits for its answer. */
interface Sale {
  subject: string;
  since: number;
}

/**
 * Which sale an act is about: a proposal opens one, every third is a second one for a sale that is open; what is won has
 * been open for two weeks at least. Undefined where there is none, or it is about nothing that has a record.
 */
function saleOf(metric: string, made: number, at: number, open: Sale[]): string | undefined {
  if (metric === 'proposal-sent') {
    if (made % 3 === 0 && open.length > 4) return open.at(-4)?.subject;
    open.push({ subject: `sale-${made}`, since: at });
    return `sale-${made}`;
  }
  if (metric !== 'deal-won') return undefined;
  const old = open.findLastIndex(({ since }) => at - since > (14 + (made % 30)) * 24 * 60 * minute);
  return old < 0 ? undefined : open.splice(old, 1)[0]?.subject;
}

/** What that person earns: a tenth of what lies above 5,000 € a month, more from 20,000 € on. */
export const practiceCommission: CommissionPlan = {
  ...{ period: 'month', currency: 'EUR', threshold: 500_000, onceOver: 'above', split: 1, paidBack: 0, least: 0 },
  tiers: [
    { from: 0, part: 0.1 },
    { from: 2_000_000, part: 0.15 },
  ],
};

/** What that person is to reach: a salesperson's targets, for whom fewer calls were asked in the first months. */
export function practiceAgreements({ at: now, offset }: Now): Agreement[] {
  const role = roleFrom(salesperson);
  const targets = targetsFrom(salesperson, 'EUR');
  const version = (id: string, ago: number, calls: number): Agreement => {
    const from = dayAgo(now, offset, ago);
    const asked = targets.map((target) =>
      target.metric === 'call' ? { ...target, value: calls, review: from.add({ months: 6 }).toString() } : target,
    );
    return { id, at: now - ago * 24 * 60 * minute, from: from.toString(), role, targets: asked };
  };
  return [version('practice-1', days, 40), version('practice-2', 120, 60)];
}

/** What that person asks customers: each Friday how many of those who answered were satisfied, more as time goes on. */
export function practiceValues({ at: now, offset }: Now): Value[] {
  const chance = numbers(85);
  const next = () => chance.next().value;
  const values: Value[] = [];
  for (let ago = days; ago >= 0; ago -= 1) {
    const { start, weekday, length } = workday(now, offset, ago);
    if (weekday !== 5) continue;
    const n = 4 + Math.floor(next() * 9);
    const satisfied = 0.78 + (0.14 * (days - ago)) / days;
    const value = Array.from({ length: n }, next).filter((one) => one < satisfied).length;
    const at = Math.round(start + length);
    const id = at.toString(36) + ago.toString(36).padStart(7, '0');
    values.push({ id, at, offset, day: dayAgo(now, offset, ago).toString(), metric: 'csat', value, n });
  }
  return values;
}

const dayAgo = (now: number, offset: number, ago: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now + offset * minute)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .subtract({ days: ago });

/** From nine, for eight hours; today until now. `weekday` 1 is Monday. */
function workday(now: number, offset: number, ago: number) {
  const date = dayAgo(now, offset, ago);
  const midnight = date.toZonedDateTime('UTC').epochMilliseconds - offset * minute;
  const nine = midnight + 9 * 60 * minute;
  const start = ago || now > nine + 30 * minute ? nine : midnight;
  const end = ago ? nine + 8 * 60 * minute : Math.min(now, start + 8 * 60 * minute);
  return { start, weekday: date.dayOfWeek, length: Math.max(end - start, 0) };
}

const receiptOf = (event: Pick<Row, 'id' | 'at' | 'site' | 'metric'>, asked: boolean): Receipt => ({
  ...{ id: event.id, at: event.at, site: event.site, detector: event.metric, revision: 1 },
  signals: [
    { signal: 'gesture', what: 'press', after: 0 },
    { signal: 'request', what: event.metric, after: 240, status: 200 },
  ],
  ...(asked ? { reason: 'not-confirmed' } : {}),
});
