import { watchedOf } from '../detect/open';
import { rulesOf } from '../detect/rules';
import { groups } from '../sites/groups';
import type { Detector, Field, ShownName, Site } from '../sites/site';
import type { ResultSlice, Slice, TriggerSlice } from './messages';
import type { SwitchedOn } from './switched-on';

interface Address {
  path?: string;
  search?: string;
  hash?: string;
}

/** An address of the site, below the path it is bound to; '' where it is bound to none. */
export const below = ({ path, search, hash }: Address, prefix: string): Address => ({
  ...(path || prefix ? { path: prefix.replace(/[^\w/.%-]/g, '\\$&') + (path ?? '/*') } : {}),
  ...(search ? { search } : {}),
  ...(hash ? { hash } : {}),
});

const nameBelow = (name: ShownName, prefix: string): ShownName =>
  name.from === 'url' ? { ...name, ...below(name, prefix) } : name;

const resultsOf = ({ site, binding }: SwitchedOn): ResultSlice[] => {
  const prefix = binding?.prefix ?? '';
  return (site.results ?? []).map(({ id, seenOn, selector, row, follows, subject }) => ({
    result: id,
    places: site.kinds.filter((kind) => seenOn.includes(kind.id)).map((kind) => below(kind, prefix)),
    selector,
    ...(row ? { row } : {}),
    ...(follows ? { follows } : {}),
    subject:
      subject.from === 'towards'
        ? { ...subject, names: subject.names.map((name) => nameBelow(name, prefix)) }
        : nameBelow(subject, prefix),
  }));
};

const fieldsOf = ({ field, or }: { field: Field; or?: readonly Field[] }) => ({ field, ...(or ? { or } : {}) });

/** What a site that is everywhere hears on the pages of others, and what in the frames that are its own. */
const isHere = ({ trigger }: Detector, { site, guest }: SwitchedOn): boolean =>
  !site.everywhere || (guest ?? false) !== (trigger.on === 'message' && trigger.origin === 'around');

/** The trigger, if it happens on the page itself. */
function triggersOf(detector: Detector, prefix: string): TriggerSlice[] {
  const { id, trigger, page, subject, group, confirm } = detector;
  if (trigger.on === 'request') return [];
  const one = { detector: id, ...(page ? { page } : {}), watch: watchedOf(detector) };
  if (trigger.on === 'message') {
    const by = group?.by?.from === 'body' ? group.by : undefined;
    const names = group && by ? { names: { ...fieldsOf(by), as: groups[group.id].as } } : {};
    if (subject.from !== 'body') return [{ ...one, ...trigger, ...names }];
    return [{ ...one, ...trigger, ...names, subject: { ...fieldsOf(subject), as: subject.as } }];
  }
  const { languages: _, ...rest } = trigger;
  if (rest.on === 'key') return [{ ...one, ...rest }];
  if (subject.from === 'element') return [{ ...one, ...rest, subject }];
  // An address that is waited for names the record; else the one it is done at does.
  const waits = confirm?.any.some((proof) => proof.on === 'url');
  return [{ ...one, ...rest, ...(subject.from === 'url' && !waits ? { subject: nameBelow(subject, prefix) } : {}) }];
}

/** What the page is watched for after a request, where a frame can have sent it. */
function framedIn({ detectors }: Site): string[] {
  const rules = detectors.flatMap(rulesOf);
  const isFramed = rules.some(({ trigger }) => trigger.on === 'request' && trigger.types?.includes('frame'));
  if (!isFramed) return [];
  const watched = rules.filter(({ trigger }) => trigger.on === 'request').flatMap(watchedOf);
  return [...new Set(watched.flatMap(({ signal }) => (signal.on === 'url' ? [] : signal.selector)))];
}

/** What the page script has to know of something switched on. */
export const sliceOf = (on: SwitchedOn, framed = framedIn(on.site)): Slice => ({
  site: on.site.id,
  matches: on.matches,
  prefix: on.binding?.prefix ?? '',
  kinds: on.site.kinds,
  navigates: on.site.detectors.some(
    ({ trigger }) => trigger.on === 'request' && trigger.types?.some((type) => type !== 'xhr'),
  ),
  ...(framed.length ? { framed } : {}),
  triggers: on.site.detectors
    .filter((detector) => isHere(detector, on))
    .flatMap((one) => triggersOf(one, on.binding?.prefix ?? '')),
  results: resultsOf(on),
});
