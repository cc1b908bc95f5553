import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { type SendHabit, saveSettings } from '@/lib/browser/settings';
import { metricIds } from '@/lib/catalog';
import { checkInParts } from '@/lib/check-in';
import { lastSigned, sentOf } from '@/lib/ledger/sent';
import type { Sheet } from '@/lib/share/csv-file';
import { type Made, madeIn } from '@/lib/share/forms';
import type { Report } from '@/lib/share/report';
import { saidOf, saySame, summaryFrom } from '@/lib/share/summary';
import { summaryIn, writeSummary } from '@/lib/share/summary-file';
import type { NamedSheet } from '@/lib/share/xlsx-file';
import type { Days, Sent, SentFile } from '@/lib/shared';
import type { Summary } from '@/lib/summary';
import { dayAfter } from '@/lib/text/day';
import { followCalendar } from './calendar';
import { isLabel } from './deal-board';
import { live } from './live';
import { followNeutral } from './neutral';
import type { Shown } from './practice';
import { followSigner, type Signer } from './signer';
import type { SiteView } from './site-view';
import { type Read, readWeek, type WhichWeek, weeksToSend } from './summary';

/** What the person chose, what they call themselves included. */
export interface SendChoice extends SendHabit {
  which: WhichWeek;
  label: string;
}

/** What a report and a table are written from. */
export interface ReportAsk {
  summary: Summary;
  today: string;
  headlines: readonly string[];
  /** For answers; '' for none. */
  address: string;
  /** Whether it speaks of a file beside it. */
  attached: boolean;
}

/** Puts a summary into words. */
export interface Words {
  report: (ask: ReportAsk) => Report;
  sheet: (summary: Summary) => Sheet;
  book: (summary: Summary) => NamedSheet[];
  /** What somebody is called who says no name. */
  nobody: string;
}

/** What is ready to leave. */
export interface ReadyToSend {
  made: Made;
  summary: Summary;
  report: Report;
  /** What of the week is closed with it. */
  close: Days | null;
}

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
  /** Null while it is being made, or where it cannot be. */
  ready: ReadyToSend | null;
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

/** Nobody has to say their name; what they say has to be one. */
const isNamed = ({ label }: SendChoice): boolean => label.trim() === '' || isLabel(label);

/** Signs what is to be sent; what was signed last, where it says the same: a second form of it is no second summary. */
async function signed(read: Read, choice: SendChoice, sent: readonly Sent[], signer: Signer, from: string) {
  const last = lastSigned(sent, signer.device);
  const before = saidOf(sent, signer.device);
  const told = { ...read.told, person: signer.person };
  const wanted = { ...choice, from };
  const again = last && summaryIn(last.text);
  const place = { number: (last?.number ?? 0) + 1, predecessor: last?.hash ?? null };
  const summary = summaryFrom(told, wanted, before, place);
  if (last && again && saySame(again, summary)) return { summary: again, file: last };
  const { text, hash } = await writeSummary(summary, signer.key);
  const file: SentFile = { ...place, hash, device: signer.device, text };
  return { summary, file };
}

/** Everything the place where a week is sent stands on, kept up to date; undefined until it is known. */
export function followSending(
  page: Shown,
  sites: ReadonlySignal<readonly SiteView[] | undefined>,
  words: Words,
  language: string,
): ReadonlySignal<SendBoard | undefined> {
  const calendar = followCalendar(page);
  const neutral = followNeutral(page);
  const signer = followSigner(page);
  const sent = live(() => () => sentOf(page.ledger), page.failed);
  const changed = signal<Partial<SendChoice>>({});
  const ready = signal<ReadyToSend | null>(null);
  const impossible = signal(false);

  const choice = computed((): SendChoice | undefined => {
    const [set, today, days] = [page.settings.value, page.today.value, calendar.value];
    if (!set || !today || !days) return undefined;
    const { running } = weeksToSend(today, days.weekStart);
    const which: WhichWeek = dayAfter(running.from, runsFrom) <= today ? 'running' : 'last';
    return { ...first, ...set.send, label: set.label, which, ...changed.value };
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

  let turn = 0;
  effect(() => {
    const [known, wanted, all, by, today] = [read.value, choice.value, sent.value, signer.value, page.today.value];
    turn += 1;
    const mine = turn;
    ready.value = null;
    impossible.value = false;
    if (!known || !wanted || !all || !by || !today || known.which !== wanted.which || !isNamed(wanted)) return;
    void (async () => {
      const { summary, file } = await signed(known, wanted, all, by, wanted.label.trim() || words.nobody);
      const ask = { summary, today, headlines: known.headlines, address: wanted.address.trim() };
      const report = (attached: boolean) => words.report({ ...ask, attached });
      const stuff = {
        from: known.told.week.from,
        file,
        report,
        sheet: () => words.sheet(summary),
        book: () => words.book(summary),
        language,
      };
      const made = await madeIn(wanted.form, stuff);
      // A later choice may have been made ready meanwhile.
      if (mine === turn) ready.value = { made, summary, report: report(wanted.form === 'mail'), close: known.close };
    })().catch(() => {
      if (mine === turn) impossible.value = true;
    });
  });

  return computed(() => {
    const [today, days, wanted, known] = [page.today.value, calendar.value, choice.value, read.value];
    if (!today || !days || !wanted || !known || !sent.value || !signer.value) return undefined;
    const { told } = known;
    return {
      ...{ today, weeks: weeksToSend(today, days.weekStart), choice: wanted, isNamed: isNamed(wanted) },
      onChoice: (patch) => {
        changed.value = { ...changed.value, ...patch };
      },
      metrics: metricsOf(known),
      has: {
        targets: told.targets.length > 0,
        ratios: told.ratios.length > 0,
        checkIn: checkInParts.filter((part) => told.checkIn?.[part].trim()),
      },
      ...{ ready: ready.value, impossible: impossible.value, device: signer.value.device, sent: sent.value },
      onSend: async ({ made, summary, close }) => {
        const { form, parts, signed: file } = made;
        const { which: _, label, ...habit } = wanted;
        const { from, to } = summary.weeks.at(-1) as Days;
        const kept = {
          from,
          to,
          on: summary.on,
          form,
          parts,
          without: wanted.without,
          ...(file ? { signed: file } : {}),
        };
        const outcome = await page.ask({ do: 'send', sent: kept, close });
        if (outcome.ok) await saveSettings({ label: label.trim(), send: habit });
        return outcome;
      },
      onUndo: (id) => page.ask({ do: 'send-back', id }),
    };
  });
}
