import { type Counter, createCounter } from '../detect/counter';
import type { Ports } from '../detect/ports';
import { actedOn } from '../ledger/acted-on';
import { retract, undo } from '../ledger/change';
import type { Ledger } from '../ledger/open';
import { record } from '../ledger/record';
import { refuse } from '../ledger/refusals';
import { hashSubject, subjectKey } from '../ledger/secret';
import { sites } from '../sites/all';
import { readBindings } from './bindings';
import { arrival, askPage } from './gestures';
import { useUp } from './limits';
import { inLock } from './lock';
import { moment } from './now';
import { sessionPendings } from './pendings';
import { readSettings } from './settings';
import { isDoubted, standingOf } from './standing';
import { placeOf } from './switched-on';
import { wakeLater } from './wake';
import { weigh } from './weigh';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** Unique and short; sorts by time. */
const newId = () => Date.now().toString(36) + [...random(4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The counter, with the browser and the ledger behind its ports.
 * @param changed called after each write, for the badge
 */
export function createCounting(ledger: Ledger, changed: () => void): Counter {
  const write = async <T>(job: (settings: { dayStart: number }) => Promise<T>): Promise<T> => {
    // Read inside the lock: whoever moves the day's start holds it until all days are moved.
    const result = await inLock('ledger', async () => job(await readSettings()));
    changed();
    return result;
  };
  const ports: Ports = {
    sites,
    askPage,
    arrival,
    place: async (url) => placeOf(new URL(url), await readBindings()),
    // Asked for each time: after "delete all" it is another one.
    hash: async ({ site, home }, text) =>
      hashSubject(await subjectKey(ledger, random), home ? `${site} ${home}` : site, text),
    pendings: sessionPendings(),
    ledger: {
      record: ({ unsure, amount, signals, at, ...act }) =>
        write(async (settings) => {
          const money = amount ? { amount: amount.amount, currency: amount.currency } : {};
          const when = moment(settings, at);
          return record(ledger, { ...act, ...money, signals, ...(unsure ? { unsure } : {}) }, when);
        }).then(async (recorded) => {
          if (await isDoubted(act.site)) void weigh(ledger).catch(changed);
          return recorded;
        }),
      takeBack: (id, at) => write((settings) => undo(ledger, id, moment(settings, at), 'site')),
      retract: ({ at, ...what }) => write((settings) => retract(ledger, what, moment(settings, at))),
      actedOn: (asked) => actedOn(ledger, asked),
      refuse: (refusal) => inLock('ledger', () => refuse(ledger, refusal)),
    },
    useUp,
    paused: async () => (await readSettings()).pausedSince !== null,
    habit: async (site, detector) => (await readSettings()).habits[`${site}/${detector}`] ?? null,
    standing: async (site, detector) => {
      const level = (await standingOf(site, detector))?.level;
      return level === 'ask-first' || level === 'off' ? level : null;
    },
    now: () => Date.now(),
    newId,
    later: wakeLater,
  };
  return createCounter(ports);
}
