import { type Slice, slicesKey } from '../browser/messages';
import { isAlive, native } from './native';

/** Whether a match pattern covers an origin. */
export function isFrom(pattern: string, origin: string): boolean {
  const [, scheme = '', wanted = ''] = /^([^:]+):\/\/([^/]*)/.exec(pattern) ?? [];
  const [, ours = '', host = '', name = ''] = /^([^:]+):\/\/((\[.*\]|[^:]*).*)$/.exec(origin) ?? [];
  if (scheme !== '*' && scheme !== ours) return false;
  if (wanted.startsWith('*.')) return name === wanted.slice(2) || name.endsWith(wanted.slice(1));
  return wanted === '*' || wanted === host || wanted === name;
}

/** Whether a match pattern covers this frame; one without an address of its own has its parent's origin. */
export const covers = (pattern: string): boolean => isFrom(pattern, self.origin);

/** What this frame's site wants from the page script; read from storage, which wakes nobody. */
export async function slicesHere(): Promise<Slice[]> {
  if (!isAlive()) return [];
  const stored = await native().storage.local.get(slicesKey);
  return ((stored[slicesKey] as Slice[] | undefined) ?? []).filter(({ matches }) => matches.some(covers));
}
