import type { Money, Row } from '../event';
import { eventsOfSubject } from './latest';
import type { Ledger } from './open';
import { isByHand, priceOf, stateOf } from './state';
import { appendRow, type Moment, rowAbout, rowsAbout, writeRows } from './write';

/** What a site says an act is worth now. */
export interface Told {
  site: string;
  metric: string;
  /** Hashed. */
  subject: string;
  /** The same subject under the keys of paired browsers. */
  also?: readonly string[];
  /** Null where it only says that it changed. */
  money: Money | null;
  detector: string;
  revision: number;
}

type Said = Pick<Row, 'amount' | 'currency'>;

const isSame = (one: Said | undefined, other: Said): boolean =>
  one?.amount === other.amount && one?.currency === other.currency;

const saidOf = (money: Money | null): Said => (money ? { amount: money.amount, currency: money.currency } : {});

/** What a site said last that it is worth: when it was recorded, or later. */
const lastOfSite = (event: Row, about: readonly Row[]): Said =>
  about.findLast((row) => row.kind === 'worth' && !isByHand(row) && row.amount !== undefined) ?? event;

/**
 * Appends what a site says an event is worth, if that is news. Call inside `writeRows`.
 * @param about all rows about it there are
 */
export async function appendTold(
  ledger: Ledger,
  event: Row,
  about: readonly Row[],
  { money, detector, revision }: Pick<Told, 'money' | 'detector' | 'revision'>,
  when: Moment,
): Promise<void> {
  const last = lastOfSite(event, about);
  // What the site never said cannot have changed there.
  const isOld = money ? isSame(last, money) : last.amount === undefined || priceOf(event, about).inDoubt === true;
  if (isOld) return;
  const row = { ...rowAbout(event, about, 'worth', when), ...saidOf(money), detector, revision };
  await appendRow(ledger, event, about, row, when.dayStart);
}

/**
 * A site says what an act it told of is worth now: this takes the place of what it was worth, on the act's own day. What the
 * person said stays; then it is in doubt. What the site said already changes nothing.
 * @returns the event's id, or null if there is none of that subject
 * @throws LedgerClosed when the ledger cannot be written
 */
export function tellWorth(ledger: Ledger, told: Told, when: Moment): Promise<string | null> {
  const { site, metric, subject, also = [], money, detector, revision } = told;
  return writeRows(ledger, async () => {
    const under = [subject, ...also].map((hash) => eventsOfSubject(ledger, `${site}|${metric}|${hash}`));
    for (const { event } of (await Promise.all(under)).flat()) {
      const about = await rowsAbout(ledger, event.id);
      if (stateOf(event, about) === 'undone') continue;
      await appendTold(ledger, event, about, { money, detector, revision }, when);
      return event.id;
    }
    return null;
  });
}

/**
 * The person says what an act is worth; null where nothing is known of it.
 * @returns the event's id, or null if there is none, or it stands for several acts
 * @throws LedgerClosed when the ledger cannot be written
 */
export function sayWorth(ledger: Ledger, id: string, money: Money | null, when: Moment): Promise<string | null> {
  return writeRows(ledger, async () => {
    const event = await ledger.events.get(id);
    if (!event || event.of !== undefined || event.n !== 1) return null;
    const about = await rowsAbout(ledger, id);
    const { amount, currency, inDoubt } = priceOf(event, about);
    const now = currency === undefined ? {} : { amount, currency };
    if (inDoubt || !isSame(now, saidOf(money)))
      await appendRow(
        ledger,
        event,
        about,
        { ...rowAbout(event, about, 'worth', when), ...saidOf(money) },
        when.dayStart,
      );
    return id;
  });
}
