/** Why a service took no message: in a code that has words. */
export type WhyRefused = 'gone' | 'busy' | 'forbidden' | 'too-large' | 'not-understood';

/** What became of a message. `retryAfter`: in so many seconds it may be tried again. */
export type PostOutcome =
  | { outcome: 'sent' }
  | { outcome: 'refused'; why: WhyRefused; retryAfter?: number }
  | { outcome: 'unknown' };

const reasons: Record<number, WhyRefused> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'gone',
  410: 'gone',
  413: 'too-large',
  429: 'busy',
};

/** Why a message was certainly not taken; null where a status does not say that. */
export function whyRefused(status: number): WhyRefused | null {
  // A server that waited too long may have taken what it has.
  if (status < 400 || status >= 500 || status === 408) return null;
  return reasons[status] ?? 'not-understood';
}
