import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { saveSettings } from '@/lib/browser/settings';
import { heldOn } from '@/lib/ledger/targets';
import { later } from '@/lib/measure/period';
import { fileLabel } from '@/lib/share/target-file';
import type { Exchange, Step, TeamMember, TeamPlan } from '@/lib/talk';
import type { Page } from './page';
import {
  againOf,
  answerTo,
  lookAgain,
  lookAtTargets,
  type Opened,
  proposal,
  type Terms,
  takenIn,
  type Written,
} from './talk-files';
import { type Talk, talksIn, versionAfter } from './talks';
import { fileTargetOf } from './target-rows';
import type { Ask, VersionView } from './targets';

/** What became of something a file was saved for: as what. */
export type Kept = (Outcome & { ok: true; name: string }) | (Outcome & { ok: false });

/** Who answers: what the person calls themselves, and whom of the team they take the other for. */
export interface Answering {
  label: string;
  member?: string | undefined;
}

/** What the place shows where two people agree on targets. */
export interface Deal {
  /** YYYY-MM-DD. */
  today: string;
  /** What the person last called themselves. */
  label: string;
  talks: readonly Talk[];
  /** Whether targets are set, from a day (YYYY-MM-DD) on. */
  anyOn: (day: string) => boolean;
  /** The people of the team; empty for whom leads nobody. */
  members: readonly TeamMember[];
  /** Looks at a file. Rejects where it is none. */
  onLook: (file: File) => Promise<Opened>;
  onLookAgain: (step: Step) => Opened;
  onPropose: (label: string, effective: string) => Promise<Kept>;
  onProposeTo: (member: TeamMember, terms: Terms, label: string) => Promise<Kept>;
  onAgree: (opened: Opened, who: Answering) => Promise<Kept>;
  onAnswer: (opened: Opened, terms: Terms, who: Answering) => Promise<Kept>;
  /** Takes a file in without an answer: for later, or because it says that all is agreed. */
  onTake: (opened: Opened, member?: string) => Promise<Outcome>;
  onSaveAgain: (step: Step) => Promise<string>;
  onUndo: (id: string) => Promise<Outcome>;
}

/** Whether a person can be called so in a file. */
export const isLabel = (label: string): boolean => fileLabel.safeParse(label.trim()).success;

/** Everything the place where two people agree on targets stands on, kept up to date; undefined until it is known. */
export function dealBoard(
  page: Page,
  versions: ReadonlySignal<VersionView[] | undefined>,
  steps: ReadonlySignal<Step[] | undefined>,
  team: ReadonlySignal<TeamPlan | null | undefined>,
  ask: Ask,
  save: (text: string, name: string) => void,
): ReadonlySignal<Deal | undefined> {
  return computed(() => {
    const [today, all, exchanged, settings] = [page.today.value, versions.value, steps.value, page.settings.value];
    if (today === undefined || !all || !exchanged || !settings || team.value === undefined) return undefined;
    const talks = talksIn(exchanged);

    /** Keeps what was done; the file is saved once that is written down. */
    const keep = async (done: Exchange, made: Written): Promise<Kept> => {
      const outcome = await ask({ do: 'exchange', ...done });
      if (!outcome.ok) return outcome;
      save(made.text, made.name);
      await saveSettings({ label: made.step.from });
      return { ...outcome, name: made.name };
    };
    const writer = (label: string) => ({ from: label.trim(), on: today });
    const memberOf = (opened: Opened, member?: string) => opened.member ?? member;

    /** The person's targets once a file is agreed on; none where they are somebody else's. */
    const becomes = ({ file, good, side }: Opened): Pick<Exchange, 'version'> => {
      if (side === 'manager') return {};
      const before = exchanged.filter(({ conversation }) => conversation === file.conversation);
      const from = later(file.effective, today);
      const mark = { with: file.from, on: file.kind === 'agreed' ? file.on : today };
      const spoken = before.flatMap(({ targets }) => targets);
      return { version: versionAfter(all, spoken, good, from, mark) };
    };

    return {
      ...{ today, label: settings.label, talks, members: settings.leads ? (team.value?.members ?? []) : [] },
      anyOn: (day) => (heldOn(all, day)?.targets.length ?? 0) > 0,
      onLook: (file) => lookAtTargets(file, exchanged, today),
      onLookAgain: (step) => lookAgain(step, exchanged, today),
      onPropose: async (label, effective) => {
        const held = heldOn(all, effective);
        const targets = held?.targets.map((target) => fileTargetOf(target, held.role)) ?? [];
        const made = await proposal({ by: 'person', ...writer(label) }, { effective, targets });
        return keep({ steps: [made.step] }, made);
      },
      onProposeTo: async (member, terms, label) => {
        const open = talks.find(({ last }) => last.member === member.id && last.kind !== 'agreed');
        const made = await proposal({ by: 'manager', ...writer(label) }, terms, { last: open?.last, to: member });
        return keep({ steps: [made.step] }, made);
      },
      onAgree: async (opened, { label, member }) => {
        const { file, good } = opened;
        const whom = memberOf(opened, member);
        const terms = { effective: file.effective, targets: good };
        const made = await answerTo(opened, 'agreed', terms, writer(label), whom);
        return keep({ steps: [takenIn(opened, whom), made.step], ...becomes(opened) }, made);
      },
      onAnswer: async (opened, terms, { label, member }) => {
        const whom = memberOf(opened, member);
        const made = await answerTo(opened, 'counter-proposal', terms, writer(label), whom);
        return keep({ steps: [takenIn(opened, whom), made.step] }, made);
      },
      onTake: (opened, member) => {
        const version = opened.file.kind === 'agreed' ? becomes(opened) : {};
        return ask({ do: 'exchange', steps: [takenIn(opened, memberOf(opened, member))], ...version });
      },
      onSaveAgain: async (step) => {
        const { text, name } = await againOf(step);
        save(text, name);
        return name;
      },
      onUndo: (id) => ask({ do: 'exchange-back', id }),
    };
  });
}
