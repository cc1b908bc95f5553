import { json, type Reply, redirect } from './call.ts';

/** How any stand-in can be told to fail, by `?mode=` of the page or by the person acted on. */
export function failure(mode: string): Reply | null {
  if (mode === 'drop') return { status: 0, drop: true };
  if (mode === 'redirect') return redirect('/checkpoint/challenge/');
  if (/^[45]\d\d$|^999$/.test(mode)) return json({ status: Number(mode) }, Number(mode));
  return null;
}

/** No real server answers at once, in milliseconds. */
const usual = 60;

/** Milliseconds a page asks its server to take: `?delay=1200`, or three seconds for `?mode=slow`. */
export function delayOf(mode: string, from: URLSearchParams): number {
  const asked = Number(from.get('delay') ?? 0);
  if (asked > 0) return Math.min(asked, 120_000);
  return mode === 'slow' ? 3000 : usual;
}
