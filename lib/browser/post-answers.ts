import type { ChannelKind } from '../shared';
import { type PostOutcome, type WhyRefused, whyRefused } from './post-outcome';

/* What the services say in the body of an answer whose status says that all is well. */

const sent: PostOutcome = { outcome: 'sent' };
const unknown: PostOutcome = { outcome: 'unknown' };
const refused = (why: WhyRefused): PostOutcome => ({ outcome: 'refused', why });

/** A page is no answer of such a service: something else answered in its place. */
const isPage = (body: string): boolean => body.startsWith('<');

function inJson(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Slack's own words for what went wrong, `no_service` or `invalid_payload`. */
function slackWord(word: string): PostOutcome {
  if (/rate/.test(word)) return refused('busy');
  if (/^(no_(service|team|active)|channel_|team_|invalid_token|token_)/.test(word)) return refused('gone');
  if (/^(action_|restricted|not_allowed|access_)/.test(word)) return refused('forbidden');
  return /^(internal|fatal|service_)/.test(word) ? unknown : refused('not-understood');
}

/** An incoming webhook says `ok`, a workflow `{"ok":true}`. */
function bySlack(body: string): PostOutcome {
  const said = inJson(body);
  if (said?.ok === false || said?.success === false) return slackWord(String(said.error ?? ''));
  return /^[a-z]+(_[a-z]+)+$/.test(body) ? slackWord(body) : sent;
}

/** A workflow says nothing, an old webhook `1`, and of what went wrong it tells in words, with the status it had itself. */
function byTeams(body: string): PostOutcome {
  const [, status = ''] = /\bHTTP error (\d{3})\b/i.exec(body) ?? [];
  const why = whyRefused(Number(status));
  if (why) return refused(why);
  const said = inJson(body);
  if (said) return said.error === undefined || said.error === null ? sent : refused('not-understood');
  return /\b(error|fail(ed|ure)?|time(d )?-?out)\b/i.test(body) ? unknown : sent;
}

/** What became of a message that was answered with a good status. */
export function answerSays(kind: ChannelKind, text: string): PostOutcome {
  const body = text.trim();
  if (isPage(body)) return unknown;
  return kind === 'teams' ? byTeams(body) : bySlack(body);
}
