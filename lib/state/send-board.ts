import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import type { NewPost } from '@/lib/browser/new-post';
import { type SendHabit, saveSettings } from '@/lib/browser/settings';
import { metricIds } from '@/lib/catalog';
import { checkInParts } from '@/lib/check-in';
import { sentOf } from '@/lib/ledger/sent';
import { saidOf } from '@/lib/share/summary';
import type { Days, NewSent, Sent } from '@/lib/shared';
import { dayAfter } from '@/lib/text/day';
import { followCalendar } from './calendar';
import { type ChannelBoard, followChannel } from './channel';
import { live } from './live';
import { followNeutral } from './neutral';
import type { Shown } from './practice';
import { byItself, type StandingBoard, standingOf } from './send-consent';
import { followReady, isNamed, type ReadyToSend, type SendChoice, type Words } from './send-ready';
import { followSigner } from './signer';
import type { SiteView } from './site-view';
import { type Read, readWeek, type WhichWeek, weeksToSend } from './summary';

/** What the place shows where a week is sent. */
export interface SendBoard {
  /** YYYY-MM-DD. */
  today: string;
  weeks: Record<WhichWeek, Days>;
  choice: SendChoice;
  onChoice: (patch: Partial<SendChoice>) => void;
  /** Whether the person can be called so. */
  isNamed: boolean;
  /** The metrics that could be sent, and what else there is. */
  metrics: readonly string[];
  has: { targets: boolean; ratios: boolean; checkIn: SendHabit['checkIn'] };
  /** Null until it is made, or where it cannot be. */
  ready: ReadyToSend | null;
  /** What is ready is not yet what was chosen last: it must not leave. */
  stale: boolean;
  /** Its numbers are beyond what a summary can say. */
  impossible: boolean;
  /** The fingerprint of the key of this browser. */
  device: string;
  /** Everything that was made ready before, the last first. */
  sent: readonly Sent[];
  /** Keeps what leaves; only then it may. */
  onSend: (ready: ReadyToSend) => Promise<Outcome>;
  /** It went to nobody. */
  onUndo: (id: string) => Promise<Outcome>;
  channel: ChannelBoard;
  /** Posts what is ready, now. @param again the last post of the same bytes, which the person knows of */
  onPost: (ready: ReadyToSend, again: string | undefined) => Promise<Outcome>;
  /** The person looked whether a post reached its channel. */
  onSettle: (id: string, outcome: 'sent' | 'refused') => Promise<Outcome>;
  standing: StandingBoard;
}

/** So many weeks that were sent are looked at again. */
const lookedAt = 52;

const first: SendHabit = {
  ...{ form: 'file', without: [], targets: true, ratios: true, address: '' },
  checkIn: checkInParts,
};

/** From this day of a week on people send the one that runs; before, the last one. The first is 0. */
const runsFrom = 3;

const inCatalog = (metrics: Iterable<string>): string[] => {
  const found = new Set(metrics);
  return [...metricIds.filter((id) => found.has(id)), ...[...found].filter((id) => !metricIds.includes(id as never))];
};

const metricsOf = ({ told: { week, targets, ratios } }: Read): string[] =>
  inCatalog([
    ...week.totals.map(({ metric }) => metric),
    ...targets.map(({ metric }) => metric),
    ...ratios.flatMap(({ action, result }) => [action, result]),
  ]);

/** What is kept of something that leaves. */
function keptOf({ made: { form, parts, signed: file }, summary, without }: ReadyToSend): NewSent['sent'] {
  const { from, to } = summary.weeks.at(-1) as Days;
  return { from, to, on: summary.on, form, parts, without, ...(file ? { signed: file } : {}) };
}

/** What is asked for when something is posted. */
export const postOf = (leaving: ReadyToSend): NewPost => ({
  ...{ sent: keptOf(leaving), close: leaving.close, channel: leaving.channel?.at ?? 0 },
});

/** Next time it is the same. */
const remember = ({ which: _, only: __, due: ___, label, ...habit }: SendChoice): Promise<void> =>
  saveSettings({ label: label.trim(), send: habit });

/**
 * Everything the place where a week is sent stands on, kept up to date; undefined until it is known.
 * @param wanted a day of the week that somebody wants to send, from elsewhere
 */
export function followSending(
  page: Shown,
  sites: ReadonlySignal<readonly SiteView[] | undefined>,
  words: Words,
  language: string,
  wanted: ReadonlySignal<{ day: string } | null>,
): ReadonlySignal<SendBoard | undefined> {
  const calendar = followCalendar(page);
  const neutral = followNeutral(page);
  const signer = followSigner(page);
  const sent = live(() => () => sentOf(page.ledger), page.failed);
  const channel = followChannel(page, sites);
  const changed = signal<Partial<SendChoice>>({});

  const choice = computed((): SendChoice | undefined => {
    const [set, today, days] = [page.settings.value, page.today.value, calendar.value];
    if (!set || !today || !days) return undefined;
    const { running } = weeksToSend(today, days.weekStart);
    const from = wanted.value?.day ?? dayAfter(today, -runsFrom);
    const which: WhichWeek = running.from <= from ? 'running' : 'last';
    const said = set.consent?.said;
    // A week that is announced is shown as it is to go.
    const goes = set.consent && said && wanted.value?.day === said.middle ? byItself(set.consent, said.due) : {};
    const usual = { ...first, ...set.send, label: set.label, only: null, due: null };
    return { ...usual, ...goes, which, ...changed.value };
  });
  effect(() => {
    if (!wanted.value) return;
    const { which: _, ...others } = changed.peek();
    changed.value = wanted.value.day === page.settings.peek()?.consent?.said?.middle ? {} : others;
  });
  const which = computed(() => choice.value?.which);
  const before = computed(() => {
    const device = signer.value?.device;
    if (!sent.value || device === undefined) return undefined;
    const weeks = [...saidOf(sent.value, device).values()].map(({ week: { from, to } }) => ({ from, to }));
    return JSON.stringify(weeks.toSorted((a, b) => (a.from < b.from ? -1 : 1)).slice(-lookedAt));
  });
  const read = live(() => {
    const [today, settings, days] = [page.today.value, page.settings.value, calendar.value];
    const [wanted, off, known, weeks] = [which.value, neutral.value, sites.value, before.value];
    if (!today || !settings || !days || !wanted || !off || !known || weeks === undefined) return undefined;
    return async () => {
      const found = await readWeek(page.ledger, {
        ...{ which: wanted, today, now: Date.now(), settings, calendar: days, neutral: off, sites: known },
        before: JSON.parse(weeks) as Days[],
      });
      return { ...found, which: wanted };
    };
  }, page.failed);

  const { ready, stale, impossible } = followReady({ read, choice, sent, signer, channel }, words, language);

  return computed(() => {
    const [today, days, wanted, known] = [page.today.value, calendar.value, choice.value, read.value];
    const settings = page.settings.value;
    if (!settings || !today || !days || !wanted || !known || !sent.value || !signer.value) return undefined;
    if (!channel.value) return undefined;
    const { told } = known;
    const metrics = metricsOf(known);
    const { only } = wanted;
    const shown = only ? { ...wanted, without: metrics.filter((metric) => !only.includes(metric)) } : wanted;
    return {
      ...{ today, weeks: weeksToSend(today, days.weekStart), choice: shown, isNamed: isNamed(wanted) },
      onChoice: (patch) => {
        changed.value = { ...changed.value, ...patch, ...('without' in patch ? { only: null } : {}) };
      },
      metrics,
      has: {
        targets: told.targets.length > 0,
        ratios: told.ratios.length > 0,
        checkIn: checkInParts.filter((part) => told.checkIn?.[part].trim()),
      },
      ...{
        ready: isNamed(wanted) ? ready.value : null,
        stale: stale.value,
        impossible: impossible.value,
        device: signer.value.device,
        sent: sent.value,
      },
      onSend: async (leaving) => {
        const outcome = await page.ask({ do: 'send', sent: keptOf(leaving), close: leaving.close });
        if (outcome.ok) await remember(shown);
        return outcome;
      },
      onUndo: (id) => page.ask({ do: 'send-back', id }),
      channel: channel.value,
      onPost: async (leaving, again) => {
        const post = postOf(leaving);
        const outcome = await page.ask({ do: 'post-week', ...post, ...(again === undefined ? {} : { again }) });
        if (outcome.ok) await remember(shown);
        return outcome;
      },
      onSettle: (id, outcome) => page.ask({ do: 'settle-sent', id, outcome }),
      standing: standingOf(settings, shown, metrics, channel.value, days),
    };
  });
}
