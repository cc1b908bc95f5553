import type { ChannelKind } from '../shared';
import { answerSays } from './post-answers';
import { type PostOutcome, whyRefused } from './post-outcome';

/** What posting needs of the world. */
export interface PostPorts {
  fetch: typeof fetch;
  /** Ends the waiting, for the answer's body as well. */
  timeout: AbortSignal;
}

/**
 * Posts a message, once: nothing is tried again by itself. It never rejects, and nothing of the address is in what it says.
 * @returns `sent` and `refused` only where the service said so; else `unknown`: it may stand in the channel
 */
export async function post(
  address: string,
  body: string,
  kind: ChannelKind,
  { fetch, timeout }: PostPorts,
): Promise<PostOutcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: timeout,
    });
    const why = whyRefused(response.status);
    // Its words add nothing, and need not come.
    if (why) return { outcome: 'refused', why, ...(why === 'busy' ? waitIn(response.headers) : {}) };
    return response.ok ? answerSays(kind, await response.text()) : { outcome: 'unknown' };
  } catch {
    return { outcome: 'unknown' };
  }
}

const day = 86_400;

/** What `Retry-After` says (RFC 9110): seconds, or a moment, told by the server's own clock; no more than a day. */
function waitIn(headers: Headers): { retryAfter?: number } {
  const said = headers.get('retry-after')?.trim() ?? '';
  const until = Date.parse(said) - Date.parse(headers.get('date') ?? '');
  const seconds = /^\d+$/.test(said) ? Number(said) : Math.ceil(until / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfter: Math.min(seconds, day) } : {};
}
