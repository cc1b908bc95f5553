import type { NewCheckIn } from '../check-in';
import type { NewExperiment, Outcomes } from '../experiment';
import type { ChannelKind, NewFile, NewSent } from '../shared';
import type { Exchange, NewPlan } from '../talk';
import type { NewPost } from './new-post';

/** What a view asks about that which stands between people, how weeks went and what is tried out. */
export type BetweenMessage =
  /** Files in which people agree on targets, and the version that they made. */
  | ({ do: 'exchange' } & Exchange)
  /** Such a file was a mistake. */
  | { do: 'exchange-back'; id: string }
  /** A team and its goals, from now on. */
  | { do: 'plan-team'; plan: NewPlan }
  | { do: 'plan-back'; id: string }
  /** How a week went. */
  | { do: 'check-in'; said: NewCheckIn }
  | { do: 'check-in-back'; id: string }
  /** All that was written of a week is to go. */
  | { do: 'check-in-remove'; week: string }
  /** Two ways of doing something are tried out from now on. */
  | { do: 'experiment'; plan: NewExperiment }
  /** That is over; null: stopped before its end. */
  | { do: 'experiment-end'; id: string; on: string; outcomes: Outcomes | null }
  /** It was not to begin, or not to end. */
  | { do: 'experiment-back'; id: string }
  /** Summaries of people, to be kept. */
  | { do: 'take-summaries'; files: readonly NewFile[] }
  /** Summaries and replies are to go, for good. */
  | { do: 'remove-files'; ids: readonly string[] }
  /** A reply that was written here, or taken in. */
  | { do: 'keep-reply'; file: NewFile; ours: boolean }
  /** A promise of a reply, or of what was agreed, was kept or was not; `due`: of one that comes again, for which day. */
  | { do: 'keep-promise'; id: string; promise: number; due?: string; kept: boolean }
  /** What this browser signs with is to be there. */
  | { do: 'make-signing' }
  /** A week is about to leave: what it says is kept. */
  | ({ do: 'send' } & NewSent)
  /** It went to nobody. */
  | { do: 'send-back'; id: string }
  /** A week is to be posted into a channel, now. */
  | ({ do: 'post-week' } & NewPost)
  /** The person looked whether a post reached its channel. */
  | { do: 'settle-sent'; id: string; outcome: 'sent' | 'refused' }
  /** Where weeks are posted from now on. */
  | { do: 'keep-channel'; address: string; kind: ChannelKind }
  | { do: 'forget-channel' };
