import type { ChannelKind } from '../shared';

/** An address to post to, as it was understood; `kind` is null where its host does not tell. */
export interface ChannelAddress {
  address: string;
  host: string;
  kind: ChannelKind | null;
}

const isBelow = (host: string, names: readonly string[]): boolean =>
  names.some((name) => host === name || host.endsWith(`.${name}`));

const slack = ['hooks.slack.com', 'hooks.slack-gov.com'];
const teams = ['logic.azure.com', 'logic.azure.us', 'powerplatform.com', 'webhook.office.com'];

/** Slack's workflows have the same host as its webhooks, and paths of their own. */
function kindOf({ hostname, pathname }: URL): ChannelKind | null {
  if (isBelow(hostname, slack)) return /^\/(workflows|triggers)\//.test(pathname) ? 'slack-workflow' : 'slack';
  return isBelow(hostname, teams) ? 'teams' : null;
}

/** The longest address that is taken; those of workflows have some 400 characters. */
const longest = 2000;

/**
 * Reads what a person pasted as the address of a channel.
 * @returns null where it is none: not https, with a name and password in it, a bare host, or too long
 */
export function readChannelAddress(text: string): ChannelAddress | null {
  const typed = text.trim();
  const url = typed.length <= longest ? URL.parse(typed) : null;
  if (url?.protocol !== 'https:' || url.username || url.password) return null;
  if (url.pathname === '/' && !url.search) return null;
  url.hash = '';
  return { address: url.href, host: url.host, kind: kindOf(url) };
}

/** All that is ever shown of an address again: its host and its last four characters. */
export function shownAddress(address: string): { host: string; ends: string } {
  const { host } = new URL(address);
  return { host, ends: address.slice(-4) };
}
