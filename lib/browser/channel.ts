import { bindingPattern } from './bindings';
import { removeOrigins } from './permissions';
import { patternsOf, switchable, switchedOn } from './switched-on';

/** The match pattern a channel's host is granted by: that host, and nothing beside it. */
export const channelPattern = (address: string): string => bindingPattern(new URL(address));

/** Whether a match pattern is for a host, other hosts below it or not. */
export function isFor(pattern: string, host: string): boolean {
  const [, named = ''] = /^[^:]+:\/\/([^/]*)\//.exec(pattern) ?? [];
  return named === '*' || named === host || (named.startsWith('*.') && `.${host}`.endsWith(named.slice(1)));
}

/** Gives a channel's host back, unless something that is switched on needs it. @param address where nothing is posted any more */
export async function releaseChannel(address: string): Promise<void> {
  const { host } = new URL(address);
  const inUse = patternsOf(await switchedOn(await switchable()));
  if (!inUse.some((pattern) => isFor(pattern, host))) await removeOrigins([channelPattern(address)]);
}
