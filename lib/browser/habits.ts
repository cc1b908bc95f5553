import type { Habit } from '../event';
import type { Ledger } from '../ledger/open';
import { answersTo } from '../ledger/read';
import { siteById } from '../sites/all';
import { saveSettings } from './settings';
import { standingOf } from './standing';
import { vouch } from './weigh';

/** So many equal answers in a row are a habit. */
const enough = 3;

/** Remembers what is no longer asked of a detector (`site/detector`); null lets it ask again. */
export const saveHabit = (detector: string, habit: Habit | null): Promise<void> =>
  saveSettings(({ habits: { [detector]: _, ...others } }) => ({
    habits: habit ? { ...others, [detector]: habit } : others,
  }));

/**
 * Learns from an answer: "always" at once, else from the third equal one in a row of the same detector.
 * @param id the event that was answered
 * @returns the habit, if this answer made one
 */
export async function habitAfter(ledger: Ledger, id: string, said: 'yes' | 'no' | 'always'): Promise<Habit | null> {
  const { detector, answers } = await answersTo(ledger, id);
  if (!detector) return null;
  const [site = '', name = ''] = detector.split('/');
  const alwaysAsks = siteById(site)?.detectors.find((one) => one.id === name)?.ask;
  if (!alwaysAsks || (await standingOf(site, name))?.level === 'ask-first') return trustAfter(site, said);
  const same = answers.slice(0, enough);
  const learned = same.length === enough && new Set(same).size === 1;
  if (said !== 'always' && !learned) return null;
  const habit = said === 'no' ? 'never' : 'always';
  await saveHabit(detector, habit);
  return habit;
}

/** A detector that asks only because it was wrong is no habit: "always" is the person's word that it counts right. */
async function trustAfter(site: string, said: 'yes' | 'no' | 'always'): Promise<null> {
  if (said === 'always') await vouch(site, Date.now());
  return null;
}
