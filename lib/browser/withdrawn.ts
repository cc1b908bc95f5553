import { browser } from './api';
import { addNeutral, type Neutral } from './neutral';
import { dayIn } from './now';
import { readSettings } from './settings';
import { stored } from './stored';

/** Match patterns that were switched on and that the browser took back by itself, with the moment that was noticed. */
export type Withdrawn = Readonly<Record<string, number>>;

const key = 'withdrawn';
const givenBackKey = 'givenBack';

/** What the browser took back, by pattern; milliseconds since 1970. */
export async function readWithdrawn(): Promise<Withdrawn> {
  return (await stored<Withdrawn>(key)) ?? {};
}

/** Says beforehand that the person gives these patterns back, so that they are not taken for withdrawn. */
export const givingBack = (patterns: readonly string[]): Promise<void> =>
  browser.storage.local.set({ [givenBackKey]: [...patterns] });

/**
 * Notes what is no longer granted although nobody gave it back, and forgets what is granted again.
 * @param before patterns that were on when last looked
 * @param wanted patterns of what can be switched on now; a binding that was removed is not among them
 * @param on patterns that are granted now
 * @param at milliseconds since 1970
 */
export async function noteWithdrawn(
  { before, wanted, on }: Record<'before' | 'wanted' | 'on', readonly string[]>,
  at: number,
): Promise<void> {
  const givenBack = (await stored<string[]>(givenBackKey)) ?? [];
  const lost = before.filter((one) => wanted.includes(one) && !on.includes(one) && !givenBack.includes(one));
  const stood = Object.entries(await readWithdrawn());
  const known = stood.filter(([one]) => wanted.includes(one) && !on.includes(one));
  const withdrawn = { ...Object.fromEntries(lost.map((one) => [one, at])), ...Object.fromEntries(known) };
  await browser.storage.local.set({ [key]: withdrawn });
  await browser.storage.local.remove(givenBackKey);
  const settings = await readSettings();
  const day = (instant: number) => dayIn(settings, instant);
  const back = stood.filter(([one]) => on.includes(one));
  await addNeutral(back.map(([, since]): Neutral => ({ from: day(since), to: day(at), why: 'outage' })));
}

/** The person leaves it at that: these patterns are off, and nobody has to be told. */
export async function forgetWithdrawn(patterns: readonly string[]): Promise<void> {
  const left = Object.entries(await readWithdrawn()).filter(([one]) => !patterns.includes(one));
  await browser.storage.local.set({ [key]: Object.fromEntries(left) });
}

/** Calls back whenever something is withdrawn or granted again. Returns the way to stop. */
export function onWithdrawn(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
