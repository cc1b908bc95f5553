import type { Slice, UseOfSite } from '../browser/messages';
import type { PageKind } from '../sites/site';
import { addressGroups } from './address';
import { findAll } from './find';
import type { Lookout } from './lookout';
import { noteUse } from './use';

/** After so long a page that still lacks its canary is another one than it was. In milliseconds. */
const patience = 10_000;

/** So many days are kept. */
const kept = 40;

/**
 * Writes down whether it was there: once found on a day, it is there that day. One that was never found in this browser
 * may be wrong in the site file, and says nothing of a change.
 */
function noted(use: UseOfSite, day: string, kind: string, found: boolean): UseOfSite {
  const kinds = use.looked?.day === day ? use.looked.kinds : {};
  if (kinds[kind] === true || kinds[kind] === found) return use;
  const after = { ...kinds, [kind]: found };
  const known = found ? [...new Set([...(use.known ?? []), kind])] : (use.known ?? []);
  const others = use.changed.filter((one) => one !== day);
  const lacks = known.some((one) => after[one] === false);
  return { ...use, known, changed: (lacks ? [...others, day] : others).slice(-kept), looked: { day, kinds: after } };
}

/**
 * Looks whether a page still has what every page of its kind has had: a sign of whether the site has changed.
 * @returns to be called with each gesture; it does something only on an address where it has not looked yet. Null where
 * there is nothing to look for: in a frame within a page, and on sites without canaries
 */
export function canaries(slices: readonly Slice[], lookout: Lookout): (() => void) | null {
  if (window !== window.top || !slices.some(({ kinds }) => kinds.length)) return null;
  const seen = new Set<string>();
  const found = new Set<string>();
  let last = '';

  const look = (site: string, { id, canary }: PageKind) => {
    const name = `${site} ${id}`;
    const there = () => {
      found.add(name);
      void noteUse([site], (use, day) => noted(use, day, id, true));
    };
    if (findAll(canary).length > 0) return there();
    const { href } = location;
    if (seen.has(name)) return;
    seen.add(name);
    lookout.watch([{ part: 'confirm', signal: { on: 'appear', standing: true, selector: canary } }], there);
    setTimeout(() => {
      seen.delete(name);
      // Whoever has left the page meanwhile did not wait for it.
      if (found.has(name) || location.href !== href) return;
      void noteUse([site], (use, day) => noted(use, day, id, false));
    }, patience);
  };

  return () => {
    const { href } = location;
    if (href === last) return;
    last = href;
    for (const { site, prefix, kinds } of slices) {
      for (const kind of kinds) if (!found.has(`${site} ${kind.id}`) && addressGroups(kind, prefix)) look(site, kind);
    }
  };
}
