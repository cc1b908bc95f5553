import { type ReadonlySignal, signal } from '@preact/signals';
import { type KnownSets, onLearnt, readSets } from '@/lib/browser/learnt';
import { siteById } from '@/lib/sites/all';
import type { Site } from '@/lib/sites/site';

/** What is known of one set of values that a firm names itself. */
export interface LearntView {
  /** `site/set` */
  key: string;
  /** The site's name. */
  site: string;
  set: string;
  /** What is counted by it. */
  metric: string;
  /** How many values are known to be one, and how many are known to be none. */
  are: number;
  areNot: number;
}

/** The metric of the first detector that asks for a set. */
const metricOf = ({ detectors }: Site, set: string): string | undefined =>
  detectors.find(
    ({ trigger }) => trigger.on === 'request' && trigger.where?.some((one) => 'in' in one && one.in === set),
  )?.metric;

/** The sets that this version's sites ask for, as far as something is known of them; others change nothing. */
export const learntIn = (sets: KnownSets, find: (id: string) => Site | undefined = siteById): LearntView[] =>
  Object.entries(sets).flatMap(([key, values]) => {
    const [id = '', set = ''] = key.split('/');
    const site = find(id);
    const metric = site && metricOf(site, set);
    const all = Object.values(values);
    const are = all.filter((is) => is).length;
    return site && metric && all.length ? [{ key, site: site.name, set, metric, are, areNot: all.length - are }] : [];
  });

/** What is known now, whoever learns something. */
export function followLearnt(): ReadonlySignal<KnownSets> {
  const sets = signal<KnownSets>({});
  const read = async () => {
    sets.value = await readSets();
  };
  onLearnt(() => void read());
  void read();
  return sets;
}
