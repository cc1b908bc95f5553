import type { Ports } from '../detect/ports';
import type { SetValue } from '../detect/set-value';
import { browser } from './api';
import { inLock } from './lock';
import { stored } from './stored';

/** By `site/set` and hash, whether it is one of them. */
export type KnownSets = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

/** What is known of the values that each firm names differently: hashes only, on this machine and in the person's own backup. */
interface Learnt {
  sets: KnownSets;
  /** By event, which value its answer is about, and when that was asked. */
  asked: Record<string, { name: string; hash: string; at: number }>;
}

const key = 'learnt';

/** How long an answer may be changed, in milliseconds: as long as it is told why something was asked. */
const changeable = 35 * 86_400_000;

/** No firm has so many stages or types; a set that would outgrow this is not one of names. */
const most = 500;

async function readLearnt(): Promise<Learnt> {
  return { sets: {}, asked: {}, ...(await stored<Partial<Learnt>>(key)) };
}

const change = (how: (learnt: Learnt) => Learnt): Promise<void> =>
  inLock('learnt', async () => browser.storage.local.set({ [key]: how(await readLearnt()) }));

/** A set with one value said of anew, or forgotten (null); what has been known longest goes first. */
function said(learnt: Learnt, name: string, hash: string, is: boolean | null): Learnt {
  // Of paired browsers' hashes the first is what new ones are written with.
  const parts = hash.split(' ');
  const others = Object.entries(learnt.sets[name] ?? {}).filter(([one]) => !parts.includes(one));
  const own = is === null ? [] : [[parts[0] ?? hash, is] as const];
  const set = Object.fromEntries([...others, ...own].slice(-most));
  return { ...learnt, sets: { ...learnt.sets, [name]: set } };
}

const nameOf = (site: string, { set }: SetValue) => `${site}/${set}`;

/** The named sets, in local storage. */
export const sets: Ports['sets'] = {
  has: async (site, value) => {
    const set = (await readLearnt()).sets[nameOf(site, value)] ?? {};
    const known = value.hash.split(' ').find((hash) => Object.hasOwn(set, hash));
    return known === undefined ? null : (set[known] ?? null);
  },
  learn: (site, value) => change((learnt) => said(learnt, nameOf(site, value), value.hash, true)),
  ask: (event, site, value) =>
    change((learnt) => {
      const at = Date.now();
      const recent = Object.entries(learnt.asked).filter(([, one]) => Math.abs(at - one.at) <= changeable);
      const one = { name: nameOf(site, value), hash: value.hash, at };
      return { ...learnt, asked: { ...Object.fromEntries(recent), [event]: one } };
    }),
};

/**
 * Takes the person's answer to events for what it says of the values they were asked about for.
 * @param is null where the answer was taken back: then it is asked about again
 */
export async function learnFromAnswer(events: readonly string[], is: boolean | null): Promise<void> {
  const { asked } = await readLearnt();
  const about = events.flatMap((event) => asked[event] ?? []);
  if (!about.length) return;
  await change((learnt) => about.reduce((all, { name, hash }) => said(all, name, hash, is), learnt));
}

/** All that is known, for the person's own backup. */
export const saidOfAll = async (): Promise<{ set: string; hash: string; is: boolean }[]> =>
  Object.entries(await readSets()).flatMap(([set, values]) =>
    Object.entries(values).map(([hash, is]) => ({ set, hash, is })),
  );

/** Takes in what a backup says of values of which nothing is known here; what is known here stays. */
export const takeInSaid = (all: readonly { set: string; hash: string; is: boolean }[]): Promise<void> =>
  change((learnt) =>
    all
      .filter(({ set, hash }) => !Object.hasOwn(learnt.sets[set] ?? {}, hash))
      .reduce((known, { set, hash, is }) => said(known, set, hash, is), learnt),
  );

/** What is known. */
export const readSets = async (): Promise<KnownSets> => (await readLearnt()).sets;

/** Calls back whenever something is learnt or forgotten. Returns the way to stop. */
export function onLearnt(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Forgets one set (`site/set`): its values are asked about again. */
export const forgetSet = (name: string): Promise<void> =>
  change(({ sets: { [name]: _, ...others }, asked }) => ({ sets: others, asked }));

/** Forgets all of it. */
export const forgetLearnt = (): Promise<void> => inLock('learnt', () => browser.storage.local.remove(key));
