import type { Settings } from '@/lib/browser/settings';
import type { Habit } from '@/lib/event';
import { siteById } from '@/lib/sites/all';
import { siteTitle } from './site-title';

/** What is no longer asked of one detector. */
export interface HabitView {
  /** `site/detector` */
  key: string;
  /** The site's name. */
  site: string;
  detector: string;
  metric: string;
  habit: Habit;
}

/** The habits of detectors this version has; others change nothing. */
export const habitsIn = ({ habits }: Settings): HabitView[] =>
  Object.entries(habits).flatMap(([key, habit]) => {
    const [id = '', name = ''] = key.split('/');
    const site = siteById(id);
    const detector = site && [...site.detectors, ...(site.results ?? [])].find((one) => one.id === name);
    return site && detector ? [{ key, site: siteTitle(site), detector: name, metric: detector.metric, habit }] : [];
  });
