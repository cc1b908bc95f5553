import { rulesOf } from '../../lib/detect/rules';
import { groups } from '../../lib/sites/groups';
import type { Limit, PageKind, RequestSignal, Result, Rule, ShownName, Signal, Site } from '../../lib/sites/site';
import { tagsAmong } from '../../lib/tags';

const fewestLanguages = 5;

const ofRule = ({ trigger, confirm, refute }: Rule): Signal[] => [
  trigger,
  ...(confirm?.any ?? []),
  ...(refute?.any ?? []),
];
export const signalsOf = (detector: Site['detectors'][number]): Signal[] => [...rulesOf(detector)].flatMap(ofRule);

/** Attributes that carry words of the page's language, and selectors that search for words. */
export const readsText = (selector: string): boolean =>
  /\[\s*(?:aria-label|aria-description|aria-valuetext|title|alt|placeholder|label|data-tooltip)\b/i.test(selector) ||
  /:(?:has-text|contains|text|text-is|-soup-contains)\b/i.test(selector);

/** Whether something has a label is the same in every language; what it says is not. */
const readsWords = (selector: string): boolean => readsText(selector.replaceAll('[aria-label]', ''));

/** Groups a regular expression names; none where it is no regular expression. */
function groupsOf(pattern: string): string[] {
  try {
    return Object.keys(new RegExp(`${pattern}|`).exec('')?.groups ?? {});
  } catch {
    return [];
  }
}

/** An element tells whom an act is of only where the act is something done to it, and by a group that is named. */
export function wrongHit({ id, trigger, subject }: Site['detectors'][number]): string[] {
  if (subject.from !== 'element') return [];
  const place = [`[${subject.attribute}]`, subject.closest ?? '', subject.inside ?? ''];
  return [
    ...(trigger.on === 'request' ? [`${id} is a request and can have no element as its subject`] : []),
    ...place.filter(readsText).map((one) => `${one} reads visible text`),
    ...(groupsOf(subject.pattern).length === 1 ? [] : [`${id} has a pattern without exactly one named group`]),
  ];
}

/** What a group goes by is read where the trigger has it, and as the group says. */
export function wrongGroup({ id, trigger, subject, group }: Site['detectors'][number]): string[] {
  if (!group) return [];
  const { as } = groups[group.id];
  const { by } = group;
  if (!by) {
    const isRead = 'as' in subject && subject.from !== 'url' && subject.as === as;
    return isRead ? [] : [`${id} is of the group ${group.id} and has no ${as} as its subject`];
  }
  const hasBody = trigger.on === 'message' || (trigger.on === 'request' && trigger.codec !== undefined);
  const canRead = by.from === 'body' ? hasBody : trigger.on === 'request';
  return canRead ? [] : [`${id} is of the group ${group.id} and has no ${by.from} to read`];
}

/** What a page shows may say whom it speaks of: by a group that is named, and of a text by a number alone. */
export function wrongNamed(signal: Signal): string[] {
  if (!('selector' in signal) || !('subject' in signal || 'says' in signal)) return [];
  const { selector, subject, says = '' } = signal;
  const place = subject ? [`[${subject.attribute}]`, subject.closest ?? '', subject.inside ?? ''] : [];
  return [
    ...[...place, says].filter(readsText).map((one) => `${one} reads visible text`),
    ...(!subject || groupsOf(subject.pattern).length === 1
      ? []
      : [`${selector[0]} has a pattern without exactly one named group`]),
    ...(subject && !subject.attribute && subject.as !== 'number'
      ? [`${selector[0]} reads a text as more than a number`]
      : []),
  ];
}

/** What is everywhere has no pages to show, at most frames, and sees what the person does and no request: those are of the page's site. */
export function wrongEverywhere({
  id,
  everywhere,
  pages,
  ownDomain,
  kinds,
  chip,
  results = [],
  detectors,
}: Site): string[] {
  if (!everywhere) return [];
  const own = ownDomain || kinds.length > 0 || results.length > 0 || chip === 'on';
  const framed = detectors.some(({ trigger }) => trigger.on === 'message' && trigger.origin === 'around');
  const requests = detectors.flatMap(signalsOf).filter(({ on }) => on === 'request');
  return [
    ...(own ? [`${id} is everywhere and has pages of its own`] : []),
    ...requests.map(() => `${id} is everywhere and goes by a request`),
    ...(framed && pages.length === 0 ? [`${id} hears what is said to its frames, and has none`] : []),
  ];
}

/** A record is known by a group of its own page's address, and by its tenant; what is said of it is what can be counted. */
export function wrongRecord(
  { id, path = '', search = '', hash = '', record }: PageKind,
  { tenant, detectors, results = [] }: Site,
): string[] {
  if (!record) return [];
  const counted = new Set([...detectors, ...results].map(({ metric }) => metric));
  const isNamed = (name: string) => new RegExp(`:${name}\\b`).test(`${path} ${search} ${hash}`);
  return [
    ...[record.name, ...(tenant ? [tenant] : [])]
      .filter((name) => !isNamed(name))
      .map((name) => `the address of the page kind ${id} names no :${name}`),
    ...record.metrics
      .filter((metric) => !counted.has(metric))
      .map((metric) => `${id} tells of ${metric}, which nothing counts`),
  ];
}

export function wrongResult(
  { id, seenOn, after, selector, row, follows = [], subject, group }: Result,
  site: Site,
): string[] {
  const kinds = new Set(site.kinds.map((kind) => kind.id));
  const acts = new Set(site.detectors.map(({ metric }) => metric));
  const words = [...selector, ...follows, ...(row ? [row.with, ...row.without] : [])].filter(readsWords);
  const answerable = site.detectors.some(({ metric, towards }) => towards && after.includes(metric));
  const names = subject.from === 'towards' ? subject.names : [subject];
  const shown = names.filter(({ from }) => from === 'element') as Extract<ShownName, { from: 'element' }>[];
  const place = shown.flatMap(({ attribute, closest = '', inside = '' }) => [`[${attribute}]`, closest, inside]);
  return [
    ...seenOn.filter((kind) => !kinds.has(kind)).map((kind) => `${id} is seen on ${kind}, which is no page kind`),
    ...after.filter((metric) => !acts.has(metric)).map((metric) => `${id} comes after ${metric}, which nothing counts`),
    ...[...words, ...place.filter(readsText)].map((one) => `${one} reads visible text`),
    ...shown
      .filter(({ pattern }) => groupsOf(pattern).length !== 1)
      .map(() => `${id} has a pattern without exactly one named group`),
    ...(group && 'as' in subject && subject.as !== groups[group].as
      ? [`${id} is of ${group} and reads another kind`]
      : []),
    ...(subject.from === 'towards' && group ? [`${id} is of a group, and answers acts of one site`] : []),
    ...(subject.from === 'towards' && !answerable ? [`${id} answers acts that are towards nothing`] : []),
  ];
}

/** What an act is worth is reckoned from a body that is read, and so is what says it anew, of a subject it names. */
export function wrongAmount({ id, trigger, amount }: Site['detectors'][number]): string[] {
  if (amount?.from !== 'body') return [];
  const changes = amount.changes ?? [];
  const reads = ({ trigger: one }: Pick<Rule, 'trigger'>) => one.on === 'request' && one.codec !== undefined;
  return [
    ...[{ trigger }, ...changes].filter((one) => !reads(one)).map(() => `${id} reckons an amount and reads no body`),
    ...changes
      .filter(({ subject }) => !['body', 'path', 'query'].includes(subject.from))
      .map(() => `${id} has a change of its amount that names nobody`),
  ];
}

/** Tags are told by a body, and only those that make sense for what is counted. */
export function wrongTags({ id, metric, trigger, tags = [] }: Site['detectors'][number]): string[] {
  if (tags.length === 0) return [];
  return [
    ...(trigger.on === 'request' && trigger.codec ? [] : [`${id} has tags and reads no body`]),
    ...tags
      .filter(({ tag }) => tagsAmong(metric, [tag]).length === 0)
      .map(({ tag }) => `${id} bears ${tag}, which ${metric} cannot`),
  ];
}
/** Of several acts in one request, which is towards whom is not told. */
export const isBulkTowards = ({ towards, subject }: Site['detectors'][number]): boolean =>
  towards !== undefined && subject.from === 'body' && subject.each !== undefined;

export function wrongLimit({ metric, by }: Limit, { id, detectors }: Site): string[] {
  const sends = detectors.filter((one) => one.metric === metric && one.trigger.on === 'request');
  return by
    .filter((name) => !sends.some((one) => one.id === name))
    .map((name) => `the limit of ${id} goes by ${name}, which no request of ${metric} triggers`);
}

export function visibleText(signal: Signal): string[] {
  if (!('selector' in signal)) return [];
  const attribute = 'attribute' in signal ? [`[${signal.attribute}]`] : [];
  const text = [...signal.selector, ...attribute].filter(readsText);
  const languages = new Set(signal.languages).size;
  if (text.length === 0 || languages >= fewestLanguages) return [];
  return [`${text[0]} reads visible text, checked in ${languages} languages, ${fewestLanguages} are needed`];
}

/** What is asked of a body nobody reads, and a subject its address does not name: both would just never count. */
export function unreadable(detector: Site['detectors'][number]): string[] {
  const { id } = detector;
  const requests = signalsOf(detector).filter(({ on }) => on === 'request') as RequestSignal[];
  const unread = requests.filter(({ codec, where, operation, subject }) => !codec && (where || operation || subject));
  const rules = rulesOf(detector);
  return [
    ...unread.map(
      ({ path }) =>
        `${id} asks for fields of ${path} and has no codec: say how its body is read, such as codec: 'json'`,
    ),
    ...rules.flatMap(({ trigger, subject }) => {
      if (trigger.on !== 'request') return [];
      if (subject.from === 'body' && !trigger.codec)
        return [`${id} reads its subject from a body and has no codec: say how it is read, such as codec: 'json'`];
      if (subject.from === 'path' && !new RegExp(`:${subject.name}\\b`).test(trigger.path))
        return [`${id} reads its subject from :${subject.name}, and its path ${trigger.path} has no such part`];
      return [];
    }),
  ];
}
