import type { SiteAct } from './acts';
import type { DayActs, StoredActs } from './open';

/*
 * A day's acts as columns, and back.
 */

/** A day's acts as they are stored, metric by metric, each in the order given. */
export const packed = (acts: readonly SiteAct[]): StoredActs[] =>
  [...Map.groupBy(acts, ({ metric }) => metric)].map(([metric, those]) => {
    const names = new Map(those.map(({ site, detector }) => [`${site}/${detector ?? ''}`, { site, detector }]));
    const places = new Map([...names.keys()].map((name, place) => [name, place]));
    return {
      metric,
      at: Float64Array.from(those, ({ at }) => at),
      subjects: those.map(({ subject = '' }) => subject).join('\n'),
      by: [...names.values()].map(({ site, detector }) => (detector === undefined ? [site] : [site, detector])),
      tags: those.flatMap(({ tags }, place): [number, string[]][] => (tags ? [[place, tags]] : [])),
      ...(those.some(({ n }) => n !== 1) ? { n: those.map(({ n }) => n) } : {}),
      ...(names.size > 1
        ? { byWhich: those.map(({ site, detector }) => places.get(`${site}/${detector ?? ''}`) ?? 0) }
        : {}),
    };
  });

/** One day's acts of some metrics, those of each metric in the order they were stored in. */
export const unpacked = ({ day, of }: DayActs, metrics: ReadonlySet<string>): SiteAct[] =>
  of.flatMap((one) => (metrics.has(one.metric) ? unpackedOf(day, one) : []));

function unpackedOf(day: string, { metric, at, subjects, n, by, byWhich, tags }: StoredActs): SiteAct[] {
  const names = subjects.split('\n');
  const acts: SiteAct[] = [];
  // A loop without closures and spreads: there are tens of thousands.
  for (let place = 0; place < at.length; place++) {
    const [site, detector] = by[byWhich?.[place] ?? 0] ?? [''];
    const act: SiteAct = { metric, day, at: at[place] as number, n: n?.[place] ?? 1, site };
    if (detector !== undefined) act.detector = detector;
    const subject = names[place];
    if (subject) act.subject = subject;
    acts.push(act);
  }
  for (const [place, those] of tags) (acts[place] as SiteAct).tags = those;
  return acts;
}
