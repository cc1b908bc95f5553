import { type Counter, createCounter } from '../detect/counter';
import type { Ports } from '../detect/ports';
import { actedOn } from '../ledger/acted-on';
import { answered } from '../ledger/answered';
import { retract, undo } from '../ledger/change';
import { dayOf } from '../ledger/days';
import type { Ledger } from '../ledger/open';
import { record } from '../ledger/record';
import { refuse } from '../ledger/refusals';
import { tellWorth } from '../ledger/worth';
import { sites } from '../sites/all';
import { readBindings } from './bindings';
import { tellCounted, tellGone } from './chip';
import { currencyIn } from './currency';
import { arrival, askPage } from './gestures';
import { hashesOf } from './hashes';
import { sets } from './learnt';
import { useUp } from './limits';
import { inLock } from './lock';
import { moment } from './now';
import { sessionPendings } from './pendings';
import { random } from './random';
import { readSettings } from './settings';
import { isDoubted, standingOf } from './standing';
import { placeOf } from './switched-on';
import { wakeLater } from './wake';
import { weigh } from './weigh';

/** Unique and short; sorts by time. */
const newId = () => Date.now().toString(36) + [...random(4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A paired browser's keys give a subject more than one hash; detection passes them on as one text. */
const between = ' ';

/** The subject as it is written down, and what else it may have been written down as. */
function subjectOf<Hashes extends string | null>(hashes: Hashes) {
  const [subject = '', ...also] = hashes?.split(between) ?? [];
  return { subject: (hashes === null ? null : subject) as Hashes, also };
}

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
    hash: async (at, text) => (await hashesOf(ledger, at, text)).join(between),
    pendings: sessionPendings(),
    ledger: {
      record: async ({ unsure, amount, signals, at, subject: hashes, towards, shared, host, ...rest }) => {
        const alike = shared?.alike.flatMap((each) => each.split(between)) ?? [];
        const act = {
          ...{ ...rest, ...subjectOf(hashes) },
          ...(towards ? { towards: subjectOf(towards).subject } : {}),
          ...(shared ? { shared: { ...shared, alike } } : {}),
        };
        const recorded = await write(async (settings) => {
          const money = amount ? { amount: amount.amount, currency: amount.currency } : {};
          const when = moment(settings, at);
          return record(ledger, { ...act, ...money, signals, ...(unsure ? { unsure } : {}) }, when);
        });
        if (await isDoubted(act.site)) void weigh(ledger).catch(changed);
        void tellCounted({ ...act, site: host ?? act.site }, recorded, Date.now()).catch(() => undefined);
        return recorded;
      },
      takeBack: async (id, at, because) => {
        const by = because === 'refuted' ? 'site' : because;
        await write((settings) => undo(ledger, id, moment(settings, at), by));
        void tellGone(id).catch(() => undefined);
      },
      retract: ({ at, subject: hashes, ...what }) =>
        write((settings) => retract(ledger, { ...what, ...subjectOf(hashes) }, moment(settings, at))),
      tellWorth: ({ at, subject: hashes, ...what }) =>
        write((settings) => tellWorth(ledger, { ...what, ...subjectOf(hashes) }, moment(settings, at))),
      actedOn: async ({ subjects, ...asked }) => {
        const each = subjects.map((hashes) => ({ hashes, all: hashes.split(between) }));
        const found = new Set(await actedOn(ledger, { ...asked, subjects: each.flatMap(({ all }) => all) }));
        return each.filter(({ all }) => all.some((hash) => found.has(hash))).map(({ hashes }) => hashes);
      },
      answered: ({ towards, ...asked }) =>
        answered(ledger, { ...asked, towards: towards.flatMap((hashes) => hashes.split(between)) }),
      refuse: (refusal) => inLock('ledger', () => refuse(ledger, refusal)),
    },
    sets,
    useUp,
    reckonsIn: async () => {
      const { at, offset, dayStart } = moment(await readSettings());
      return { currency: await currencyIn(ledger, dayOf(at, offset, dayStart)), zone: Temporal.Now.timeZoneId() };
    },
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
