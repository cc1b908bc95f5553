import { readAs } from '../codecs/body';
import type { Detector, Rule } from '../sites/site';
import { complain } from './complaint';
import { alikeOf } from './group';
import { freshest } from './open';
import { type Pending, ruleOf } from './pending';
import type { PageReport, PageTrigger, Ports } from './ports';
import { nameHit, nameSubject } from './proof';
import { decoded, knownAmong } from './subject';
import { wordOf } from './words';

/** Whether what the page saw may as well come of something the person did after the trigger. */
function isOfAnother(rule: Rule | undefined, pending: Pending, { part, pressedSince, gone }: PageReport): boolean {
  if (part === 'confirm') return gone === true && pressedSince === true;
  const proved = pending.events !== undefined || (pending.answered?.fits && !rule?.confirm);
  return pending.explained !== undefined || (proved === true && pressedSince === true);
}

/**
 * Takes what a page saw for the pending item it is about.
 * @returns the item, changed and stored; null if nothing has changed
 */
export async function hearReport(ports: Ports, report: PageReport): Promise<Pending | null> {
  const { pending: id, part, signal, groups, gone } = report;
  const pending = (await ports.pendings.all()).find((one) => one.id === id);
  if (!pending || isOfAnother(ruleOf(ports.sites, pending)?.rule, pending, report)) return null;
  const at = ports.now();
  const speaks = report.subjects ? await spokenOf(ports, pending, report, report.subjects) : null;
  // Of another one of the same kind.
  if (speaks?.length === 0) return null;
  if (part === 'refute') await complain(ports, pending, at);
  else if (!speaks) pending.confirmedAt ??= at;
  else {
    pending.named = [...new Set([...(pending.named ?? []), ...speaks])];
    if (pending.named.length === pending.subjects?.length) pending.confirmedAt ??= at;
  }
  const after = at - (pending.gestureAt ?? pending.at);
  if (!pending.signals.some(({ what }) => what === signal))
    pending.signals.push({ signal: gone ? 'vanish' : 'page', what: signal, after });
  await nameSubject(ports, pending, groups);
  await ports.pendings.put(pending);
  return pending;
}

/** Those subjects of a pending item that what the page shows speaks of. */
async function spokenOf(ports: Ports, pending: Pending, { part, signal }: PageReport, given: readonly string[]) {
  const rule = ruleOf(ports.sites, pending)?.rule;
  const proofs = rule?.[part]?.any.filter((one) => one.on !== 'request' && one.on !== 'url') ?? [];
  const subject = proofs.find((one) => wordOf(one) === signal)?.subject;
  if (!subject) return [];
  const texts = given.map((text) => readAs(decoded(text), subject.as)).filter((text) => text !== null);
  const hashes = await Promise.all(texts.map((text) => ports.hash(knownAmong(pending), text)));
  return pending.subjects?.filter((one) => hashes.includes(one)) ?? [];
}

/**
 * Opens a pending item for something done on the page, or said to it, that is itself a trigger.
 * @returns null where the page does not belong to the site it speaks for, there is no such rule, or counting is paused
 */
export async function openFromPage(ports: Ports, seen: PageTrigger): Promise<Pending | null> {
  const { pending: id, site, detector, tab, at, gestureAt, groups } = seen;
  // A page speaks for the site it belongs to, for those that are everywhere, and for no other.
  const place = await ports.place(seen.url);
  const everywhere = ports.sites.find((one) => one.id === site)?.everywhere;
  if (!place || (place.site !== site && !everywhere)) return null;
  // A frame of its own is on the page around it.
  const on = place.site === site && everywhere && seen.around ? await ports.place(seen.around) : place;
  const where = everywhere && on && on.site !== site ? { home: '', host: on.site } : { home: place.home };
  const origin = URL.parse(seen.url)?.origin ?? '';
  const pending: Pending = {
    ...{ id, site, ...where, detector, tab, at, index: -1, origin, subjects: null },
    ...(gestureAt === undefined ? {} : { gestureAt }),
    answered: { at, status: 200, fits: true },
    signals: [],
  };
  const { rule, detector: by } = ruleOf(ports.sites, pending) ?? {};
  if (!rule || !by || rule.trigger.on === 'request') return null;
  if (by.records) pending.records = by.records;
  // Only a message comes without a press of its own.
  if ((rule.trigger.on === 'message') !== (gestureAt === undefined)) return null;
  // A script can send a form in a way the browser trusts, long after the person last pressed something.
  if (gestureAt !== undefined && at - gestureAt > freshest(by)) pending.gestureAt = null;
  if (await ports.paused()) {
    await ports.ledger.refuse({ at, site, detector, metric: by.metric, reason: 'paused' });
    return null;
  }
  pending.signals.push({ signal: rule.trigger.on, what: wordOf(rule.trigger), after: at - (gestureAt ?? at) });
  await nameSubjects(ports, by, pending, seen);
  await nameHit(ports, pending, groups);
  await ports.pendings.put(pending);
  return pending;
}

/** Whom a message is about; asked about where it does not say so. */
async function nameSubjects(ports: Ports, detector: Detector, pending: Pending, seen: PageTrigger) {
  const { subject } = detector;
  const { subjects = [], names = subjects } = seen;
  const alike = await alikeOf(ports, detector, names);
  if (alike.length && subjects.length <= 1) pending.alike = alike;
  if (subject.from !== 'body') return;
  const texts = [...new Set(subjects.map((text) => readAs(text, subject.as)).filter((text) => text !== null))];
  const hash = (text: string) => ports.hash(knownAmong(pending), text);
  if (texts.length) pending.subjects = await Promise.all(texts.map(hash));
  else pending.ask = 'unreadable';
}
