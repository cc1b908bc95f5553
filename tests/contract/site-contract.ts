import { isDeepStrictEqual } from 'node:util';
import { siteSchema } from '../../lib/sites/schema';
import { conditionKinds } from '../../lib/sites/schema-signals';
import type { Condition, Signal, Site } from '../../lib/sites/site';
import type { Evidence } from '../accuracy/evidence';
import {
  isBulkTowards,
  readsText,
  signalsOf,
  unreadable,
  visibleText,
  wrongAmount,
  wrongEverywhere,
  wrongGroup,
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
    ...(siteIds.has(site.id) ? [] : [`${site.id} is not one of the site ids: add it in tests/contract/site-ids.ts`]),
    ...(read.success ? [] : read.error.issues.map(({ path, message }) => told(path.join('.'), message))),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(site)), site)
      ? []
      : ['it is not the same after a round trip through JSON']),
    ...repeated([...site.detectors, ...(site.results ?? [])].map(({ id }) => id)).map(
      (id) => `two detectors are ${id}`,
    ),
    // A request is told to be of a site by its origin alone.
    ...site.pages
      .filter((page) => !page.endsWith('/*') || page.split('/').length !== 4)
      .map((page) => `${page} is not a whole host, such as https://app.acme.example/*`),
    ...repeated(site.kinds.map(({ id }) => id)).map((id) => `two page kinds are ${id}`),
    ...[...site.detectors, ...(site.results ?? [])].flatMap(({ id }) => casesMissing(id, cases)),
    ...site.detectors.flatMap((detector) => signalsOf(detector).flatMap(visibleText)),
    ...site.detectors.flatMap((detector) => signalsOf(detector).flatMap(misplaced)),
    ...site.detectors.flatMap(wrongRedirect),
    ...site.detectors.flatMap(unreadable),
    ...site.detectors.flatMap((detector) => signalsOf(detector).flatMap(wrongNamed)),
    ...site.detectors.filter(asksAMessage).map(({ id }) => `${id} takes its acts from a list, and a message is one`),
    ...site.kinds.flatMap(({ canary }) => canary.filter(readsText).map((one) => `${one} reads visible text`)),
    ...site.detectors.flatMap(wrongTags),
    ...site.detectors.flatMap(wrongAmount),
    ...site.detectors.flatMap(wrongHit),
    ...site.detectors.flatMap(wrongGroup),
    ...wrongEverywhere(site),
    ...site.kinds.flatMap((kind) => wrongRecord(kind, site)),
    ...(site.results ?? []).flatMap((result) => wrongResult(result, site)),
    ...site.detectors.filter(isBulkTowards).map(({ id }) => `${id} is towards one, with many subjects`),
    ...(site.limits ?? []).flatMap((limit) => wrongLimit(limit, site)),
    ...untold(site),
    ...wrongByHand(site),
    ...site.detectors.flatMap(believing),
    ...site.detectors.filter(isNamedTwice).map(({ id }) => `${id} waits for the name of a subject it knows`),
    ...wrongSets(site),
    ...unproven(site, evidence),
  ];
}

/** What to write where the schema only says that something else is wrong. */
const hints: readonly [at: RegExp, hint: string][] = [
  [/\.canary$/, "an element every page of this kind has, such as 'main'"],
  [/\.once$/, "'ever', { days: 30 } or { seconds: 60 }"],
  [/^checked$/, "a day such as '2026-11-24'"],
  [/./, 'docs/site-format.md has what may stand there'],
];

const told = (path: string, message: string): string =>
  `${path}: ${message} (${hints.find(([at]) => at.test(path))?.[1]})`;

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

/** What is counted by hand only where nothing is counted by itself; and something is to be counted anywhere. */
function wrongByHand({ evidence, byHand, detectors }: Site): string[] {
  return [
    ...(byHand && evidence !== 'manual' ? ['it counts by itself, and names what is counted by hand'] : []),
    ...(byHand || detectors.length ? [] : ['nothing can be counted there']),
  ];
}

/** Servers that say 200 to what failed, too, and cannot be taken at their word. */
const unreliable: Readonly<Record<string, string>> = { graphql: 'a GraphQL', aura: 'an Aura' };

function believing({ id, ask, ...detector }: Site['detectors'][number]): string[] {
  const { trigger, confirm, refute } = detector;
  const answer = trigger.on === 'request' ? unreliable[trigger.codec ?? ''] : undefined;
  const proved = confirm !== undefined && !confirm.names;
  return answer && !proved && !refute && !ask ? [`${id} takes ${answer} answer at its word`] : [];
}

/** What waits for a signal only to be told its subject, and reads that elsewhere. */
const isNamedTwice = ({ retraction = [], ...detector }: Site['detectors'][number]): boolean =>
  [detector, ...retraction].some(
    ({ confirm, subject }) => confirm?.names && !['url', 'confirm'].includes(subject.from),
  );

/** A word that says nothing beside this kind of signal. */
function misplaced(signal: Signal): string[] {
  if (signal.on === 'request' && signal.bodyHeader && !signal.codec)
    return [`${signal.path} has a body in a header and no codec`];
  if (!('selector' in signal)) return [];
  const { on } = signal;
  return [
    ...('standing' in signal && on !== 'appear' ? [`standing says nothing of ${on}`] : []),
    ...('attribute' in signal !== (on === 'attribute')
      ? [`${on} names ${on === 'attribute' ? 'no' : 'an'} attribute`]
      : []),
  ];
}

/** Where an answer leads is asked of a trigger only, and a subject read there needs a trigger that asks. */
function wrongRedirect(detector: Site['detectors'][number]): string[] {
  const proofs = signalsOf(detector).filter((signal) => signal.on === 'request' && signal.redirect);
  const rules = [detector, ...(detector.retraction ?? [])];
  const triggers = rules.filter(({ trigger }) => trigger.on === 'request' && trigger.redirect);
  return [
    ...(proofs.length > triggers.length ? [`${detector.id} has a proof that asks where an answer leads`] : []),
    ...rules
      .filter((rule) => rule.subject.from === 'redirect' && !triggers.includes(rule))
      .map(() => `${detector.id} reads its subject where nothing leads`),
  ];
}

const asksAMessage = ({ trigger, subject }: Site['detectors'][number]): boolean =>
  trigger.on === 'message' && subject.from === 'body' && subject.each !== undefined;

const setsIn = (conditions: readonly Condition[] = []): string[] =>
  conditions.flatMap((one) => ('in' in one ? [one.in] : []));

const outOf = (conditions: readonly Condition[] = []): string[] =>
  conditions.flatMap((one) => ('notIn' in one ? [one.notIn] : []));

const conditionsOf = (signal: Signal): readonly Condition[] =>
  signal.on === 'request' || signal.on === 'message' ? (signal.where ?? []) : [];

/** Sets that nobody could be asked about, and what is learnt for nothing. */
function wrongSets({ detectors, sets = {} }: Site): string[] {
  const triggers = detectors
    .flatMap((one) => [one, ...(one.retraction ?? [])])
    .flatMap(({ trigger }) => (trigger.on === 'request' ? setsIn(trigger.where) : []));
  const shipped = Object.entries(sets).flatMap(([set, { are, areNot }]) => [
    ...(triggers.includes(set) ? [] : [`${set} is shipped, and nothing asks for it`]),
    ...are.filter((one) => areNot.includes(one)).map((one) => `${one} is one of ${set} and is not`),
  ]);
  const misusing = detectors.flatMap(({ id, learn, ...detector }) => {
    const { trigger } = detector;
    const rules = [detector, ...(detector.retraction ?? [])];
    const proofs = rules.flatMap(({ confirm, refute }) => [...(confirm?.any ?? []), ...(refute?.any ?? [])]);
    const late = [
      ...proofs.flatMap((one) => (one.on === 'request' ? setsIn(one.where) : [])),
      ...rules.flatMap((one) => (one.subject.from === 'body' ? setsIn(one.subject.each?.where) : [])),
      ...(trigger.on === 'message' ? setsIn(trigger.where) : []),
    ];
    const taken = (detector.retraction ?? []).flatMap((one) => outOf(conditionsOf(one.trigger)));
    const misused = [
      ...[trigger, ...proofs].flatMap((one) => outOf(conditionsOf(one))),
      ...rules.flatMap((one) => (one.subject.from === 'body' ? outOf(one.subject.each?.where) : [])),
    ];
    const teaches = trigger.on === 'request' && trigger.codec !== undefined;
    return [
      ...late.map((set) => `${id} asks for ${set} where nobody can be asked`),
      ...misused.map((set) => `${id} goes by what is out of ${set}, which only takes back`),
      ...taken.filter((set) => !triggers.includes(set)).map((set) => `${id} is out of ${set}, which nothing asks for`),
      ...(trigger.on === 'message' && trigger.where.some((one) => 'stage' in one)
        ? [`${id} reads a stage out of a message, and a page knows none`]
        : []),
      ...(learn && !teaches ? [`${id} learns from no body`] : []),
      ...(learn && !triggers.includes(learn.set) ? [`${id} learns ${learn.set}, which nothing asks for`] : []),
    ];
  });
  return [...shipped, ...misusing];
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

/** What all sites break together. */
export function brokenByAll(sites: readonly Site[], kinds: number = conditionKinds.length): string[] {
  return [
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
