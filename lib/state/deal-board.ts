import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { saveSettings } from '@/lib/browser/settings';
import { heldOn } from '@/lib/ledger/targets';
import { later } from '@/lib/measure/period';
import type { SigningKey } from '@/lib/share/signature';
import { fileLabel } from '@/lib/share/target-file';
import type { Exchange, HelpPromise, NewStep, Step, TeamMember, TeamPlan } from '@/lib/talk';
import { knownBrowsers } from './known-browsers';
import type { Page } from './page';
import { signingKeyOf } from './signer';
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
  onLookAgain: (step: Step) => Promise<Opened>;
  onPropose: (label: string, effective: string, promises: readonly HelpPromise[]) => Promise<Kept>;
  onProposeTo: (member: TeamMember, terms: Terms, label: string) => Promise<Kept>;
  onAgree: (opened: Opened, who: Answering) => Promise<Kept>;
  onAnswer: (opened: Opened, terms: Terms, who: Answering) => Promise<Kept>;
  /** Takes a file in without an answer: for later, or because it says that all is agreed. */
  onTake: (opened: Opened, member?: string) => Promise<Outcome>;
  /** Saves the file of a step once more. @returns as what */
  onSaveAgain: (step: Step) => string;
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
    const known = knownBrowsers(page.ledger);

    /** Writes a file and keeps it; it is saved once that is written down. @param done what else is kept with it */
    const keep = async (
      write: (writer: { from: string; on: string; key: SigningKey }) => Promise<Written>,
      label: string,
      done: (made: NewStep) => Exchange,
    ): Promise<Kept> => {
      const key = await signingKeyOf(page.ledger, ask);
      if (!key) return { ok: false, why: 'broken' };
      const made = await write({ from: label.trim(), on: today, key });
      const outcome = await ask({ do: 'exchange', ...done(made.step) });
      if (!outcome.ok) return outcome;
      save(made.text, made.name);
      await saveSettings({ label: made.step.from });
      return { ...outcome, name: made.name };
    };
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
      onLook: (file) => lookAtTargets(file, exchanged, today, known),
      onLookAgain: (step) => lookAgain(step, exchanged, today, known),
      onPropose: (label, effective, promises) => {
        const held = heldOn(all, effective);
        const targets = held?.targets.map((target) => fileTargetOf(target, held.role)) ?? [];
        return keep(
          (writer) => proposal({ by: 'person', ...writer }, { effective, targets, promises }),
          label,
          (made) => ({ steps: [made] }),
        );
      },
      onProposeTo: (member, terms, label) => {
        const open = talks.find(({ last }) => last.member === member.id && last.kind !== 'agreed')?.last;
        // One of version 1 has no place for promises: what promises something begins anew.
        const last = open && (open.signature || terms.promises.length === 0) ? open : undefined;
        return keep(
          (writer) => proposal({ by: 'manager', ...writer }, terms, { last, to: member }),
          label,
          (made) => ({ steps: [made] }),
        );
      },
      onAgree: (opened, { label, member }) => {
        const { file, good } = opened;
        const whom = memberOf(opened, member);
        const terms = { effective: file.effective, targets: good, promises: file.promises ?? [] };
        return keep(
          (writer) => answerTo(opened, 'agreed', terms, writer, whom),
          label,
          (made) => ({ steps: [takenIn(opened, whom), made], ...becomes(opened) }),
        );
      },
      onAnswer: (opened, terms, { label, member }) => {
        const whom = memberOf(opened, member);
        return keep(
          (writer) => answerTo(opened, 'counter-proposal', terms, writer, whom),
          label,
          (made) => ({ steps: [takenIn(opened, whom), made] }),
        );
      },
      onTake: (opened, member) => {
        const version = opened.file.kind === 'agreed' ? becomes(opened) : {};
        return ask({ do: 'exchange', steps: [takenIn(opened, memberOf(opened, member))], ...version });
      },
      onSaveAgain: (step) => {
        const { text, name } = againOf(step);
        save(text, name);
        return name;
      },
      onUndo: (id) => ask({ do: 'exchange-back', id }),
    };
  });
}
