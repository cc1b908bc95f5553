import { readAs, readField } from '../codecs/body';
import type { Rule } from '../sites/site';
import type { Match } from './request';

/** Who a request acts on: texts still to be hashed; null where only the gesture tells acts apart. */
export interface Subjects {
  texts: string[] | null;
  /** The site file names a subject, but this request did not yield it. */
  unreadable: boolean;
}

/** Reads the subjects of a trigger as its rule says. */
export function subjectsOf(rule: Rule, match: Match, url: URL): Subjects {
  const { subject } = rule;
  if (subject.from === 'gesture') return { texts: null, unreadable: false };
  if (subject.from === 'confirm' || subject.from === 'url') return { texts: [], unreadable: false };
  const texts = textsOf(subject, match, url);
  return texts.length ? { texts, unreadable: false } : { texts: null, unreadable: true };
}

function textsOf(subject: Extract<Rule['subject'], { from: 'body' | 'path' | 'query' }>, match: Match, url: URL) {
  if (subject.from === 'body') {
    const body = match.decoded?.body;
    return (
      [subject.field, ...(subject.or ?? [])]
        .map((field) => readField(body, field, subject.as))
        .find((texts) => texts.length) ?? []
    );
  }
  const given = subject.from === 'path' ? match.groups[subject.name] : url.searchParams.get(subject.name);
  const text = given === undefined || given === null ? null : readAs(decoded(given), subject.as);
  return text === null ? [] : [text];
}

/** An address's `%3A` and its like as what they stand for. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
