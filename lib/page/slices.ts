import { type Slice, slicesKey } from '../browser/messages';
import { isAlive, native } from './native';

/** Whether a match pattern covers this frame's address. */
function covers(pattern: string): boolean {
  const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/]*)/.exec(pattern) ?? [];
  if (scheme !== '*' && `${scheme}:` !== location.protocol) return false;
  if (host.startsWith('*.')) return location.hostname === host.slice(2) || location.hostname.endsWith(host.slice(1));
  return host === '*' || host === location.host || host === location.hostname;
}

/** What this frame's site wants from the page script; read from storage, which wakes nobody. */
export async function slicesHere(): Promise<Slice[]> {
  if (!isAlive()) return [];
  const stored = await native().storage.local.get(slicesKey);
  return ((stored[slicesKey] as Slice[] | undefined) ?? []).filter(({ matches }) => matches.some(covers));
}
