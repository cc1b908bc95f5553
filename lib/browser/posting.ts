import { channelOf } from '../ledger/channel';
import type { Ledger } from '../ledger/open';
import { keepSent, postedBefore, sentOf, settleSent } from '../ledger/sent';
import type { NewSent } from '../shared';
import { channelPattern } from './channel';
import { claimByItself, settleByItself } from './consent';
import { inLock } from './lock';
import type { Outcome } from './messages';
import type { NewPost } from './new-post';
import { moment } from './now';
import { granted } from './permissions';
import { post } from './post';
import { readSettings } from './settings';

/** What posting a week needs of the world. `wait` begins to run when it is asked for. */
export interface PostingPorts {
  fetch: typeof fetch;
  wait: () => AbortSignal;
  isOffline: () => boolean;
}

/** A service that says nothing for so long says nothing at all, in milliseconds. */
const patience = 20_000;

const world: PostingPorts = {
  fetch: (...asked) => fetch(...asked),
  wait: () => AbortSignal.timeout(patience),
  isOffline: () => navigator.onLine === false,
};

/**
 * Posts a week: first it is written down as something that may have left, then it goes, then what became of it is written
 * down. Whenever the browser ends in between, the list says that it is not known.
 * @returns what became of it as `posted`; else why it was not tried: then nothing was written, and nothing left
 */
export async function postWeek(
  ledger: Ledger,
  { channel: at, byItself, ...message }: NewPost,
  ports = world,
): Promise<Outcome> {
  const channel = await channelOf(ledger);
  const [part] = message.sent.parts;
  if (!part || channel?.at !== at) return { ok: false, why: 'no-channel' };
  if (!(await granted([channelPattern(channel.address)]))) return { ok: false, why: 'no-permission' };
  if (ports.isOffline()) return { ok: false, why: 'offline' };
  const id = await keepPost(ledger, message, byItself).catch(() => null);
  if (id === 'not-asked') return { ok: false, why: 'not-asked' };
  if (byItself && (id === null || id === 'known')) await settleByItself(byItself, 'failed');
  if (id === null) return { ok: false, why: 'not-written' };
  if (id === 'known') return { ok: false, why: 'posted-meanwhile' };
  const posted = await post(channel.address, part.text, channel.kind, { fetch: ports.fetch, timeout: ports.wait() });
  const { outcome } = posted;
  // Where that cannot be written the list says less than is known, and nothing wrong.
  if (outcome !== 'unknown') await inLock('ledger', () => settleSent(ledger, id, outcome)).catch(() => null);
  if (byItself) await settleByItself(byItself, outcome).catch(() => null);
  return { ok: true, id: null, posted };
}

/**
 * Writes down that something is about to go; of what goes by itself first that it is over, which it then is whatever happens.
 * @returns its id; `known` where the same may be there, and nobody said so; `not-asked` where the consent asks for it no more
 */
const keepPost = (ledger: Ledger, post: NewSent, byItself?: string): Promise<string> =>
  inLock('ledger', async () => {
    const claimed = byItself === undefined ? null : await claimByItself(ledger, byItself);
    if (byItself !== undefined && !claimed) return 'not-asked';
    const now = await readSettings();
    const before = postedBefore(await sentOf(ledger), post.sent);
    if (before?.id !== post.again) return 'known';
    return keepSent(ledger, post, moment(now), now.hours, claimed ? { due: claimed.due } : {});
  });
