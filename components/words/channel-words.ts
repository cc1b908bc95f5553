import { i18n } from '#i18n';
import type { Outcome } from '@/lib/browser/messages';
import type { ChannelKind } from '@/lib/shared';
import type { ChannelSet } from '@/lib/state/channel';
import { wait } from '@/lib/text/number';
import { failureWords } from './failure-words';

/** What the makers call what takes a message. */
export const kindName = (kind: ChannelKind): string => (kind === 'teams' ? 'Teams' : 'Slack');

/** Why a channel was not named, as a sentence. */
export function channelFailure({ why, host = '', site = '' }: ChannelSet & { ok: false }): string {
  switch (why) {
    case 'bad':
      return i18n.t('channel.bad');
    case 'kind_first':
      return i18n.t('channel.kind_first');
    case 'site':
      return i18n.t('channel.site', { host, site });
    case 'denied':
      return i18n.t('channel.denied', { host });
    default:
      return failureWords(why);
  }
}

/** Why nothing was posted, as a sentence; it was not even tried, or nobody is there to say so. */
function notTried(why: string): string {
  switch (why) {
    case 'no-channel':
      return i18n.t('channel.changed');
    case 'no-permission':
      return i18n.t('channel.lost');
    case 'offline':
      return i18n.t('channel.offline');
    case 'posted-meanwhile':
      return i18n.t('channel.meanwhile');
    // Whoever was to do it ended while it did.
    case 'unreachable':
      return i18n.t('channel.unknown');
    case 'practice':
      return i18n.t('channel.practice');
    default:
      return failureWords(why);
  }
}

/** What became of a post, as a sentence: no more than is known. */
export function postedWords(outcome: Outcome, language: string): string {
  if (!outcome.ok) return notTried(outcome.why);
  const posted = outcome.posted ?? { outcome: 'unknown' };
  if (posted.outcome === 'unknown') return i18n.t('channel.unknown');
  if (posted.outcome === 'sent') return i18n.t('channel.posted');
  switch (posted.why) {
    case 'gone':
      return i18n.t('channel.gone');
    case 'busy':
      return posted.retryAfter === undefined
        ? i18n.t('channel.busy')
        : i18n.t('channel.busy_for', { wait: wait(posted.retryAfter, language) });
    case 'forbidden':
      return i18n.t('channel.forbidden');
    case 'too-large':
      return i18n.t('channel.too_large');
    case 'not-understood':
      return i18n.t('channel.not_understood');
  }
}
