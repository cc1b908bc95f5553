import { i18n } from '#i18n';
import type { Refusal } from '@/lib/event';

const refusals = {
  'no-gesture': 'reason.no_gesture',
  status: 'reason.status',
  failed: 'reason.failed',
  refuted: 'reason.refuted',
  duplicate: 'reason.duplicate',
  undone: 'reason.undone',
  paused: 'reason.paused',
  declined: 'reason.declined',
  unreadable: 'reason.unreadable',
  lost: 'reason.lost',
  off: 'reason.off',
} as const;

const doubts = {
  'ask-first': 'unsure.ask_first',
  'not-confirmed': 'unsure.not_confirmed',
  unreadable: 'unsure.unreadable',
  'two-tabs': 'unsure.two_tabs',
  lost: 'unsure.lost',
  'new-value': 'unsure.new_value',
} as const;

/** Why something was not counted, as a sentence. */
export function refusalWords({ reason, status }: Pick<Refusal, 'reason' | 'status'>): string {
  if (reason === 'status' && status !== undefined) return i18n.t('reason.status_code', { status });
  return i18n.t(refusals[reason] ?? 'reason.other');
}

/** Why something is asked about instead of counted, as a sentence. @param n how many the act stands for */
export function doubtWords(reason: string | undefined, n: number): string {
  if (reason === 'bulk') return i18n.t('unsure.bulk', n);
  return i18n.t(doubts[reason as keyof typeof doubts] ?? 'unsure.other');
}
