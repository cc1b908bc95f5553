import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SendHabit } from '@/lib/browser/settings';
import { lastSigned } from '@/lib/ledger/sent';
import type { Card } from '@/lib/share/card';
import { cardPicture } from '@/lib/share/card-picture';
import type { Sheet } from '@/lib/share/csv-file';
import { type Made, madeIn } from '@/lib/share/forms';
import type { Report } from '@/lib/share/report';
import type { MoreWords } from '@/lib/share/report-page';
import { metricsBut, saidOf, saySame, summaryFrom } from '@/lib/share/summary';
import { summaryIn, writeSummary } from '@/lib/share/summary-file';
import type { NamedSheet } from '@/lib/share/xlsx-file';
import type { Days, Sent, SentFile } from '@/lib/shared';
import type { Summary } from '@/lib/summary';
import type { ChannelBoard, ChannelView } from './channel';
import { isLabel } from './deal-board';
import type { Signer } from './signer';
import type { Read, WhichWeek } from './summary';

/** What the person chose, what they call themselves included. */
export interface SendChoice extends SendHabit {
  which: WhichWeek;
  label: string;
  /** The metrics that go and no others, whatever comes; null where all go but those that stay here. */
  only: readonly string[] | null;
  /** The day it was to go by itself, YYYY-MM-DD; null where it goes by a press. */
  due: string | null;
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
  /** The day it was to go by itself; null where it goes by a press. */
  due?: string | null;
}

/** Puts a summary into words. */
export interface Words {
  report: (ask: ReportAsk) => Report;
  sheet: (summary: Summary) => Sheet;
  book: (summary: Summary) => NamedSheet[];
  more: MoreWords;
  card: (ask: ReportAsk) => Card;
  /** What somebody is called who says no name. */
  nobody: string;
}

/** What is ready to leave; of a post, for which channel. */
export interface ReadyToSend {
  made: Made;
  summary: Summary;
  report: Report;
  /** What of the week is closed with it. */
  close: Days | null;
  channel: ChannelView | null;
  /** The metrics that stay here. */
  without: readonly string[];
  /** What it was made of. */
  choice: SendChoice;
}

/** Nobody has to say their name; what they say has to be one. */
export const isNamed = ({ label }: SendChoice): boolean => label.trim() === '' || isLabel(label);

/** Signs what is to be sent; what was signed last, where it says the same: a second form of it is no second summary. */
async function signed(read: Read, choice: SendChoice, sent: readonly Sent[], signer: Signer, from: string) {
  const last = lastSigned(sent, signer.device);
  const before = saidOf(sent, signer.device);
  const told = { ...read.told, person: signer.person };
  const without = choice.only ? metricsBut(told, before, choice.only) : choice.without;
  const wanted = { ...choice, without, from };
  const again = last && summaryIn(last.text);
  const place = { number: (last?.number ?? 0) + 1, predecessor: last?.hash ?? null };
  const summary = summaryFrom(told, wanted, before, place);
  if (last && again && saySame(again, summary)) return { summary: again, file: last, without };
  const { text, hash } = await writeSummary(summary, signer.key);
  const file: SentFile = { ...place, hash, device: signer.device, text };
  return { summary, file, without };
}

/** What it is made of, each undefined until it is known. */
interface Grounds {
  read: ReadonlySignal<(Read & { which: WhichWeek }) | undefined>;
  choice: ReadonlySignal<SendChoice | undefined>;
  sent: ReadonlySignal<readonly Sent[] | undefined>;
  signer: ReadonlySignal<Signer | undefined>;
  channel: ReadonlySignal<ChannelBoard | undefined>;
}

/** Makes ready what was chosen last. What was ready before stays until then, as stale, so that nothing jumps about. */
export function followReady(
  { read, choice, sent, signer, channel }: Grounds,
  words: Words,
  language: string,
): {
  ready: ReadonlySignal<ReadyToSend | null>;
  stale: ReadonlySignal<boolean>;
  impossible: ReadonlySignal<boolean>;
} {
  const ready = signal<ReadyToSend | null>(null);
  const stale = signal(true);
  const impossible = signal(false);

  async function make(
    known: Read,
    wanted: SendChoice,
    all: readonly Sent[],
    by: Signer,
    place: ChannelView | null,
  ): Promise<ReadyToSend> {
    const { summary, file, without } = await signed(known, wanted, all, by, wanted.label.trim() || words.nobody);
    const ask = { summary, today: known.told.on, headlines: known.headlines, address: wanted.address.trim() };
    const report = (attached: boolean) => words.report({ ...ask, attached, due: wanted.due });
    const made = await madeIn(wanted.form, {
      ...{ from: known.told.week.from, file, report, more: words.more, language, channel: place?.kind ?? 'slack' },
      ...{ card: () => words.card({ ...ask, attached: false }), draw: cardPicture },
      ...{ sheet: () => words.sheet(summary), book: () => words.book(summary) },
    });
    return {
      made,
      summary,
      report: report(wanted.form === 'mail'),
      close: known.close,
      channel: place,
      without,
      choice: wanted,
    };
  }

  let turn = 0;
  effect(() => {
    const [known, wanted, all, by] = [read.value, choice.value, sent.value, signer.value];
    const posts = wanted?.form === 'post';
    const place = posts ? channel.value?.place : null;
    turn += 1;
    const mine = turn;
    stale.value = true;
    impossible.value = false;
    // Nothing is written for a channel before it is named.
    if (posts && !place) ready.value = null;
    if (place === undefined || (posts && !place)) return;
    if (!known || !wanted || !all || !by || known.which !== wanted.which || !isNamed(wanted)) return;
    // A later choice may be made ready first.
    const end = (made: ReadyToSend | null) => {
      if (mine !== turn) return;
      ready.value = made;
      stale.value = false;
      impossible.value = made === null;
    };
    make(known, wanted, all, by, place).then(end, () => end(null));
  });
  return { ready, stale, impossible };
}
