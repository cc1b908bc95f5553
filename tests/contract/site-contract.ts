import { isDeepStrictEqual } from 'node:util';
import { conditionKinds, siteSchema } from '../../lib/sites/schema';
import type { Condition, Result, Signal, Site } from '../../lib/sites/site';
import type { Evidence } from '../accuracy/evidence';
import {
  isBulkTowards,
  readsText,
  signalsOf,
  visibleText,
  wrongEverywhere,
  wrongHit,
  wrongLimit,
  wrongNamed,
  wrongRecord,
  wrongResult,
  wrongTags,
} from './shapes';
import { siteIds } from './site-ids';

/** As much of a case file as the contract asks for. */
export interface Cases {
  site: string;
  cases: readonly { detector: string; kind: string }[];
}

const mostConditionKinds = 12;

/**
 * What a site breaks, one line each.
 * @param cases what stands in its case file; null if there is none
 * @param evidence what a test found on the real product; null if none was tried
 */
export function brokenBy(site: Site, cases: Cases | null, evidence: Evidence | null): string[] {
  const read = siteSchema.safeParse(site);
  return [
    ...(siteIds.has(site.id) ? [] : [`${site.id} is not one of the site ids`]),
    ...(read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(site)), site)
      ? []
      : ['it is not the same after a round trip through JSON']),
    ...repeated([...site.detectors, ...(site.results ?? [])].map(({ id }) => id)).map(
      (id) => `two detectors are ${id}`,
    ),
    ...repeated(site.kinds.map(({ id }) => id)).map((id) => `two page kinds are ${id}`),
    ...[...site.detectors, ...(site.results ?? [])].flatMap(({ id }) => casesMissing(id, cases)),
    ...site.detectors.flatMap((detector) => signalsOf(detector).flatMap(visibleText)),
    ...site.detectors.flatMap((detector) => signalsOf(detector).flatMap(misplaced)),
    ...site.detectors.flatMap((detector) => signalsOf(detector).flatMap(wrongNamed)),
    ...site.detectors.filter(asksAMessage).map(({ id }) => `${id} takes its acts from a list, and a message is one`),
    ...site.kinds.flatMap(({ canary }) => canary.filter(readsText).map((one) => `${one} reads visible text`)),
    ...site.detectors.flatMap(wrongTags),
    ...site.detectors.flatMap(wrongHit),
    ...wrongEverywhere(site),
    ...site.kinds.flatMap((kind) => wrongRecord(kind, site)),
    ...(site.results ?? []).flatMap((result) => wrongResult(result, site)),
    ...site.detectors.filter(isBulkTowards).map(({ id }) => `${id} is towards one, with many subjects`),
    ...(site.limits ?? []).flatMap((limit) => wrongLimit(limit, site)),
    ...untold(site),
    ...site.detectors.flatMap(believing),
    ...wrongSets(site),
    ...unproven(site, evidence),
  ];
}

/** What does not say which tenant's record it speaks of: number 12 of one firm would be number 12 of another. */
function untold({ tenant, detectors, results = [] }: Site): string[] {
  if (!tenant) return [];
  const pathless = detectors.flatMap(signalsOf).filter((signal) => {
    if (signal.on === 'request') return !new RegExp(`:${tenant}\\b`).test(signal.path);
    return ['click', 'submit', 'drop', 'key', 'message'].includes(signal.on);
  });
  return [
    ...pathless.map(({ on }) => `a ${on} does not say which ${tenant} it is about`),
    ...results.map(({ id }) => `${id} does not say which ${tenant} it is about`),
  ];
}

/** A GraphQL server says 200 to what failed, too: it cannot be taken at its word. */
function believing({ id, ask, ...detector }: Site['detectors'][number]): string[] {
  const { trigger, confirm, refute } = detector;
  const believes = trigger.on === 'request' && trigger.codec === 'graphql' && !confirm && !refute && !ask;
  return believes ? [`${id} takes a GraphQL answer at its word`] : [];
}

/** A word that says nothing beside this kind of signal. */
function misplaced(signal: Signal): string[] {
  if (!('selector' in signal)) return [];
  const { on } = signal;
  return [
    ...('standing' in signal && on !== 'appear' ? [`standing says nothing of ${on}`] : []),
    ...('attribute' in signal !== (on === 'attribute')
      ? [`${on} names ${on === 'attribute' ? 'no' : 'an'} attribute`]
      : []),
  ];
}

const asksAMessage = ({ trigger, subject }: Site['detectors'][number]): boolean =>
  trigger.on === 'message' && subject.from === 'body' && subject.each !== undefined;

const setsIn = (conditions: readonly Condition[] = []): string[] =>
  conditions.flatMap((one) => ('in' in one ? [one.in] : []));

/** Sets that nobody could be asked about, and what is learnt for nothing. */
function wrongSets({ detectors }: Site): string[] {
  const triggers = detectors
    .flatMap((one) => [one, ...(one.retraction ?? [])])
    .flatMap(({ trigger }) => (trigger.on === 'request' ? setsIn(trigger.where) : []));
  return detectors.flatMap(({ id, learn, ...detector }) => {
    const { trigger } = detector;
    const rules = [detector, ...(detector.retraction ?? [])];
    const proofs = rules.flatMap(({ confirm, refute }) => [...(confirm?.any ?? []), ...(refute?.any ?? [])]);
    const late = [
      ...proofs.flatMap((one) => (one.on === 'request' ? setsIn(one.where) : [])),
      ...rules.flatMap((one) => (one.subject.from === 'body' ? setsIn(one.subject.each?.where) : [])),
      ...(trigger.on === 'message' ? setsIn(trigger.where) : []),
    ];
    const teaches = trigger.on === 'request' && trigger.codec !== undefined;
    return [
      ...late.map((set) => `${id} asks for ${set} where nobody can be asked`),
      ...(learn && !teaches ? [`${id} learns from no body`] : []),
      ...(learn && !triggers.includes(learn.set) ? [`${id} learns ${learn.set}, which nothing asks for`] : []),
    ];
  });
}

/** Evidence that proves nothing, since there is no such site or detector (any more). */
export const strayEvidence = (sites: readonly Site[], all: ReadonlyMap<string, Evidence>): string[] =>
  [...all].flatMap(([name, { id, detectors }]) => {
    const site = sites.find((one) => one.id === id);
    if (!site || name !== id) return [`${name}.json is of no site called so`];
    const known = [...site.detectors, ...(site.results ?? [])];
    const stray = detectors.filter((found) => !known.some((one) => one.id === found.id));
    return stray.map((found) => `${name}.json is of ${found.id}, which ${id} does not have`);
  });

/** Groups whose sites do not tell the same act alike, so that two of them would count it twice. */
function unlike(sites: readonly Site[]): string[] {
  const all = sites.flatMap(({ detectors, results = [] }) => [...detectors, ...results]);
  const groups = Map.groupBy(
    all.filter(({ group }) => group),
    ({ group, metric }) => `${group} (${metric})`,
  );
  const taken = [...siteIds].filter((id) => all.some(({ group }) => group === id));
  return [
    ...taken.map((id) => `the group ${id} is called like a site`),
    ...[...groups].flatMap(([name, members]) => [
      ...(new Set(members.map(readAlike)).size > 1 ? [`${name} is not read alike by all its sites`] : []),
      ...(members.some(({ subject }) => subject.from === 'gesture')
        ? [`${name} has only a gesture to tell acts by`]
        : []),
    ]),
  ];
}

/** How a subject is read, and for how long it is the same act. */
function readAlike(one: Site['detectors'][number] | Result): string {
  const { subject } = one;
  const proof = 'confirm' in one ? one.confirm?.any.map((signal) => ('as' in signal ? signal.as : undefined)) : [];
  const as = 'as' in subject ? subject.as : (proof?.find((found) => found) ?? 'id');
  return JSON.stringify([as, 'once' in one ? one.once : 'ever']);
}

/** What all sites break together. */
export function brokenByAll(sites: readonly Site[], kinds: number = conditionKinds.length): string[] {
  return [
    ...unlike(sites),
    ...repeated(sites.map(({ id }) => id)).map((id) => `two sites are ${id}`),
    ...(kinds > mostConditionKinds
      ? [`${kinds} kinds of condition, at most ${mostConditionKinds} can be learned`]
      : []),
  ];
}

/** Days since a site's facts were checked. */
export const daysSinceChecked = ({ checked }: Site, today: Temporal.PlainDate): number =>
  Temporal.PlainDate.from(checked).until(today, { largestUnit: 'days' }).days;

const repeated = (ids: readonly string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

function casesMissing(detector: string, cases: Cases | null): string[] {
  const has = (kind: string) => cases?.cases.some((one) => one.detector === detector && one.kind === kind);
  return ['yes', 'no'].filter((kind) => !has(kind)).map((kind) => `${detector} has no ${kind}-case`);
}

/** What says `verified` without having been right, and only right, on the real product. */
function unproven(site: Site, evidence: Evidence | null): string[] {
  const verified = [...site.detectors, ...(site.results ?? [])].filter((one) => one.evidence === 'verified');
  if (site.evidence !== 'verified' && verified.length === 0) return [];
  if (evidence?.id !== site.id) return [`${site.id} says verified, docs/evidence/${site.id}.json does not`];
  const found = evidence.detectors;
  const wrong = found.filter(({ fp, fn }) => fp > 0 || fn > 0);
  const untried = verified.filter(
    ({ id, metric }) => !found.some((one) => one.id === id && one.metric === metric && one.tp > 0),
  );
  return [
    ...wrong.map(({ id, fp, fn }) => `${id} says verified, with ${fp} wrong and ${fn} missed on the real product`),
    ...untried.map(({ id }) => `${id} says verified, and counted nothing on the real product`),
  ];
}
