import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
import { existsSync, readFileSync } from 'node:fs';
import { sites } from '../../lib/sites/all';
import type { Site } from '../../lib/sites/site';
import type { Case } from '../detect/feed';
import { type Replayed, replay } from '../detect/replay';
import { allEvidence } from './evidence';
import { add, type Score, scoresOf } from './score';

export interface SiteScore {
  id: string;
  kind: 'stand-in' | 'real';
  /** For real products: which version, on which day. */
  product?: string;
  date?: string;
  detectors: Score[];
}

export interface Accuracy {
  sites: SiteScore[];
  /** Sums over the stand-ins; real products are exact or they are not, and are never mixed in. */
  total: { tp: number; fp: number; fn: number; unsure: number; precision: number; recall: number };
}

const stands = ({ state }: { state: string }) => state === 'counted' || state === 'retracted';

/**
 * Adds one case to a detector's score: what stands in the ledger against what must. Of a case of a result, the acts it
 * comes after are no part.
 */
function tally(score: Score, feed: Case, replayed: Replayed, isResult: boolean): void {
  const ofScore = ({ metric }: { metric: string }) => !isResult || metric === score.metric;
  const events = replayed.events.filter(ofScore);
  const counted = events.filter(stands).length;
  const asked = events.filter(({ state }) => state === 'unsure').length;
  const acts = feed.expect
    .filter(ofScore)
    .filter((one) => stands(one) || (one.state === 'unsure' && feed.kind === 'yes')).length;
  add(score, acts, counted, asked);
}

/** A stand-in's score, to which its cases are added as they are played. */
export function scoringOf(site: Site): { score: SiteScore; take: (feed: Case, replayed: Replayed) => void } {
  const results = site.results ?? [];
  const detectors = scoresOf([...site.detectors, ...results]);
  const take = (feed: Case, replayed: Replayed) => {
    const score = detectors.find((one) => one.id === feed.detector);
    const isResult = results.some(({ id }) => id === feed.detector);
    if (score) tally(score, feed, replayed, isResult);
  };
  return { score: { id: site.id, kind: 'stand-in', detectors }, take };
}

async function standIn(id: string): Promise<SiteScore | null> {
  const site = sites.find((one) => one.id === id);
  const file = `tests/sites/${id}.cases.json`;
  if (!site || !existsSync(file)) return null;
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
  const { score, take } = scoringOf(site);
  for (const feed of cases) take(feed, await replay(site, feed));
  return score;
}

/** What tests against the real product found, as they wrote it down. */
const real = (): SiteScore[] => [...allEvidence().values()].map((found) => ({ ...found, kind: 'real' }));

const share = (part: number, whole: number) => (whole ? Math.round((part / whole) * 10_000) / 10_000 : 1);

/** Sums up what was played, in the order of the sites, beside what was found on real products. */
export function accuracyOf(played: readonly SiteScore[]): Accuracy {
  const standIns = sites.flatMap(({ id }) => played.filter((score) => score.id === id));
  const total = { tp: 0, fp: 0, fn: 0, unsure: 0 };
  for (const { detectors } of standIns) {
    for (const { tp, fp, fn, unsure } of detectors) {
      total.tp += tp;
      total.fp += fp;
      total.fn += fn;
      total.unsure += unsure;
    }
  }
  const precision = share(total.tp, total.tp + total.fp);
  const recall = share(total.tp, total.tp + total.fn);
  return { sites: [...standIns, ...real()], total: { ...total, precision, recall } };
}

/** Plays every case and sums up. @param some ids of the sites to play; all unless said */
export async function measureAccuracy(some = sites.map(({ id }) => id)): Promise<Accuracy> {
  return accuracyOf((await Promise.all(some.map(standIn))).filter((score) => score !== null));
}
