import type { StageId } from '../sites/signal';
import * as words from './stage-words';

/** What a stage's name says: how far it is, that it is `none` of these, or nothing (null). */
export type StageReading = StageId | 'none' | null;

/** Somebody who writes more than this has not named a stage. */
const longest = 100;

/** A name in small letters, without accents and signs: `CV sent (1st)` is `cv sent 1st`. */
const plain = (name: string): string =>
  name
    .slice(0, longest)
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function patternOf(phrase: string): string {
  if (phrase.startsWith('=')) return `^${RegExp.escape(phrase.slice(1))}$`;
  return `(?<!\\S)${phrase.split('*').map(RegExp.escape).join('\\S*')}(?!\\S)`;
}

const isOf = (list: Readonly<Record<string, string>>): ((name: string) => boolean) => {
  const phrases = Object.values(list).flatMap((line) => line.split(', '));
  const pattern = new RegExp(phrases.map(patternOf).join('|'), 'u');
  return (name) => pattern.test(name);
};

const isNegative = isOf(words.negative);
const isInternal = isOf(words.internal);
const isNotYet = isOf(words.notYet);
const isPlacement = isOf(words.placement);
const isOffer = isOf(words.offer);
const isInterview = isOf(words.interview);
const isSent = isOf(words.sent);
const isShortlisted = isOf(words.shortlisted);
const isEarly = isOf(words.early);

/**
 * Tells from what a firm calls a stage how far it is. Whatever ends it is looked for first; a name that speaks of two
 * stages, as "Interview or offer" does, says nothing.
 * @returns null for a name that nobody can tell; nothing of the name is kept
 */
export function stageOf(given: string): StageReading {
  const name = plain(given);
  if (isNegative(name)) return 'negative';
  if (isInternal(name)) return 'shortlisted';
  if (isNotYet(name)) return 'none';
  const [offered, met] = [isOffer(name), isInterview(name)];
  if (isPlacement(name)) return met ? null : 'placement';
  const sent = isSent(name);
  if ([offered, met, sent].filter(Boolean).length > 1) return null;
  if (offered) return 'offer-made';
  if (met) return isShortlisted(name) ? null : 'interview-booked';
  if (sent) return 'cv-sent';
  if (isShortlisted(name)) return 'shortlisted';
  return isEarly(name) ? 'none' : null;
}
