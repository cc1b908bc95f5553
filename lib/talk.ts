import type { Agreement, Period, WorkCalendar } from './target';

/*
 * How two people come to agree on targets: files that go to and fro, and a team's goal that is shared out. Plain data.
 */

/** Whose word a file is: that of the one who is to reach the targets, or of the one who leads. */
export type Side = 'person' | 'manager';

/** What a target file may be. The first of a conversation is a proposal, and no other is. */
export const fileKinds = ['proposal', 'counter-proposal', 'agreed'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A target as a target file says it. Where it is to go, up or down, follows from metric and baseline. */
export interface FileTarget {
  metric: string;
  period: Period;
  /** As `value` of `Target`. */
  amount: number;
  /** ISO 4217; with money, and only there. */
  currency?: string;
  baseline?: number;
  /** YYYY-MM-DD. */
  review?: string;
  /** The area of the person's role it belongs to: the id of a template's area, else what the person calls it. */
  area?: string;
}

/**
 * Help that the one who leads promises, or that the person asks for: by a day (YYYY-MM-DD), or again and again, every so
 * many weeks from the day on which the targets hold.
 */
export type HelpPromise = { what: string; by: string } | { what: string; every: number };

/** A signature as it stands in a file (`lib/share/signature.ts`): how, by which key, and the signature, base64url. */
export interface FileSignature {
  way: 'Ed25519' | 'ECDSA-P256';
  key: string;
  value: string;
}

/** What a target file says. */
export interface TargetFile {
  kind: FileKind;
  /** What all files of one exchange share. */
  conversation: string;
  /** 1 for the first of a conversation, then one more each. */
  number: number;
  /** The hash of the file it answers; null in the first. */
  predecessor: string | null;
  by: Side;
  /** What the writer calls themselves, as typed. */
  from: string;
  /** The day it was written, YYYY-MM-DD. */
  on: string;
  /** The day from which its targets are to hold, YYYY-MM-DD. */
  effective: string;
  /** One for a metric at most. */
  targets: readonly FileTarget[];
  /** Absent in a file of version 1, which is not signed either. */
  promises?: readonly HelpPromise[];
  /** In what is agreed: the signature of the file it agrees to. */
  agrees?: FileSignature;
  signature?: FileSignature;
}

/** That a promise was kept: which one, by its place from 0; and of one that comes again and again, for which day. */
export interface KeptPromise {
  promise: number;
  /** YYYY-MM-DD. */
  due?: string;
}

/** A target file that was saved here or taken in, as the ledger keeps it. */
export interface Step extends TargetFile {
  id: string;
  /** When it was saved or taken in, milliseconds since 1970. */
  at: number;
  /** What its successor names it by. */
  hash: string;
  /** Whether it was written here. */
  ours: boolean;
  /** The browser that signed it: the fingerprint of its key. */
  device?: string;
  /** How many of its targets could not be taken; absent where all were. */
  leftOut?: number;
  /** Where it goes to, or comes from, somebody of the team: their id. */
  member?: string;
  /** The version of the person's own targets it became. */
  version?: string;
  /** Which of its promises were kept, as the person ticked them off. */
  kept?: readonly KeptPromise[];
}

/** A target file, without what the ledger adds. */
export type NewStep = Omit<Step, 'id' | 'at' | 'version' | 'kept'>;

/** What a person did with a file: what came in, what they answer, and what their targets become by it. */
export interface Exchange {
  steps: readonly NewStep[];
  version?: Omit<Agreement, 'id' | 'at'>;
}

/** Somebody of a team, among whom its goals are shared out. */
export interface TeamMember {
  id: string;
  /** What the one who leads calls them. */
  label: string;
  /** Employment as a share of full time, above 0 to 1. */
  fte: number;
  /** A new starter, of whom less is expected. */
  ramp?: NonNullable<WorkCalendar['ramp']>;
}

/** What a team is to reach together: something that adds up. */
export interface TeamGoal {
  metric: string;
  period: Period;
  /** As `value` of `Target`. */
  amount: number;
  currency?: string;
}

/** A version of a team and its goals. It is never changed; the one made last holds. */
export interface TeamPlan {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The day from which its shares are to hold, YYYY-MM-DD. */
  effective: string;
  members: readonly TeamMember[];
  /** One for a metric at most. */
  goals: readonly TeamGoal[];
}

/** A team and its goals, without what the ledger adds. */
export type NewPlan = Omit<TeamPlan, 'id' | 'at'>;
