import { i18n } from '#i18n';
import { type Announced, type Consent, type ConsentOutcome, withOver } from '../consent';
import { channelOf } from '../ledger/channel';
import { madeSince } from '../ledger/made-since';
import type { Ledger } from '../ledger/open';
import { periodsOn } from '../ledger/shared';
import { type ConsentStep, consentStep } from '../measure/consent';
import { isSent, type Now } from '../measure/digest';
import type { WorkCalendar } from '../target';
import { dayAfter } from '../text/day';
import { channelPattern } from './channel';
import { digestCalendar, digestNow, digestReach } from './digest-now';
import { notify } from './notify';
import { granted } from './permissions';
import { readSettings, type Settings, saveSettings } from './settings';
import { openGoing } from './tabs';

type Asked = Omit<ConsentStep, 'consent'> & { consent: Consent | null };

/** What the consent asks for, by settings that may be newer than what is read here for it. */
async function asks(
  ledger: Ledger,
  calendar: WorkCalendar,
  now: Now,
  isOffline: boolean,
): Promise<(settings: Settings) => Asked> {
  const [from, to] = [dayAfter(now.today, -digestReach), dayAfter(now.today, digestReach)];
  const [made, closed, channel] = await Promise.all([
    madeSince(ledger, from),
    periodsOn(ledger, { from, to }),
    channelOf(ledger),
  ]);
  const may = channel !== null && (await granted([channelPattern(channel.address)]));
  return ({ consent, digest }) => {
    // What was allowed was allowed for the channel that was there.
    if (!consent || channel?.at !== consent.channel) return { consent: null, go: null, name: null, wake: null };
    return consentStep(may || consent.ended ? consent : { ...consent, ended: true }, digest, calendar, now, {
      isSent: (due) => isSent(due, made, digest, calendar),
      isClosed: ({ week }) => closed.some((one) => one.from <= week.to && week.from <= one.to),
      isOffline,
    });
  };
}

/** Whether the browser is to say it: when it is new, and once more when it goes late. */
const isNews = (said: Announced | null | undefined, before: Announced | null | undefined): said is Announced =>
  Boolean(said) && (said?.name !== before?.name || (before?.goes === before?.dueAt && said?.goes !== before?.goes));

/**
 * Does what a standing consent asks for now: has a week announced, or has the page opened that makes it and posts it.
 * @returns for which week, by the digest's name, it speaks; and when it is to be asked again
 */
export async function stepConsent(
  ledger: Ledger,
  calendar: WorkCalendar,
  now: Now,
): Promise<Pick<Asked, 'name' | 'wake'>> {
  const ask = await asks(ledger, calendar, now, navigator.onLine === false);
  const first = await readSettings();
  let asked = ask(first);
  if (asked.consent === first.consent) return asked;
  let before: Consent | null = null;
  // Another worker, or a view, may have been quicker.
  await saveSettings((settings) => {
    before = settings.consent;
    asked = ask(settings);
    return asked.consent === settings.consent ? {} : { consent: asked.consent };
  });
  const { go, consent } = asked;
  const said = consent?.said;
  if (first.digest.notify && isNews(said, (before as Consent | null)?.said))
    await notify(i18n.t('app.name'), i18n.t('consent.notice'), said.middle);
  // Without a window there is no place for a page: that was no try.
  if (go && !(await openGoing())) await saveSettings((settings) => untried(settings, go));
  return asked;
}

const untried = ({ consent }: Settings, { name, tries }: Announced): Partial<Settings> =>
  consent?.said?.name === name ? { consent: { ...consent, said: { ...consent.said, tries: tries - 1 } } } : {};

/**
 * Takes a week that is about to go, if the consent still asks for it: from then on it is over, and nobody else gets it.
 * @param name the digest's
 * @returns what was announced; null where it must not go
 */
export async function claimByItself(ledger: Ledger, name: string, at = Date.now()): Promise<Announced | null> {
  const settings = await readSettings();
  const now = digestNow(settings, at);
  const ask = await asks(ledger, await digestCalendar(ledger, settings, now), now, false);
  let claimed: Announced | null = null;
  await saveSettings((known) => {
    claimed = null;
    const { consent } = known;
    if (!consent || consent.said?.name !== name) return {};
    const said = { ...consent.said, tries: 0, triedAt: 0 };
    if (ask({ ...known, consent: { ...consent, said } }).go?.name !== name) return {};
    claimed = said;
    return { consent: withOver(consent, said, 'going', at) };
  });
  return claimed;
}

/** Says what became of a week that was taken. */
export const settleByItself = (name: string, outcome: ConsentOutcome): Promise<void> =>
  saveSettings(({ consent }) =>
    consent?.last?.name === name ? { consent: { ...consent, last: { ...consent.last, outcome } } } : {},
  );
