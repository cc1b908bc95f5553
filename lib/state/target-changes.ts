import type { Role, Target } from '@/lib/target';
import type { VersionView } from './targets';

/** Role and targets, before they are a version. */
export interface Wanted {
  role: Role;
  targets: readonly Target[];
}

/** The most metrics that are shown first. */
export const mostHeadlines = 2;

/** Where nobody agreed to anything yet. */
export const nothing: Wanted = { role: { template: null, areas: [], headlines: [] }, targets: [] };

/** What is agreed with one target more, or another for the same metric. @param first whether it is shown first */
export function withTarget({ role, targets }: Wanted, target: Target, first: boolean): Wanted {
  const place = targets.findIndex(({ metric }) => metric === target.metric);
  const others = role.headlines.filter((metric) => metric !== target.metric);
  const headlines = role.headlines.includes(target.metric) && first ? role.headlines : [...others, target.metric];
  return {
    role: { ...role, headlines: first ? headlines.slice(-mostHeadlines) : others },
    targets: place < 0 ? [...targets, target] : targets.with(place, target),
  };
}

/** What is agreed without the target for a metric. */
export const withoutTarget = ({ role, targets }: Wanted, metric: string): Wanted => ({
  role: { ...role, headlines: role.headlines.filter((one) => one !== metric) },
  targets: targets.filter((one) => one.metric !== metric),
});

/** One difference between two versions; null where there was, or is, no target for that metric. */
export interface Difference {
  before: Target | null;
  after: Target | null;
}

const same = (a: Target, b: Target | undefined): boolean =>
  b !== undefined &&
  ([...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Target)[]).every((key) => a[key] === b[key]);

/** What changed from one version to another, in the order of the targets. */
export function differences(before: readonly Target[], after: readonly Target[]): Difference[] {
  const old = new Map(before.map((target) => [target.metric, target]));
  const kept = new Set(after.map(({ metric }) => metric));
  return [
    ...after
      .filter((target) => !same(target, old.get(target.metric)))
      .map((target) => ({ before: old.get(target.metric) ?? null, after: target })),
    ...before.filter(({ metric }) => !kept.has(metric)).map((target) => ({ before: target, after: null })),
  ];
}

/** A version with what it changed. */
export interface Told {
  version: VersionView;
  /** `never`: a later version holds in its place from the same day or before. `back`: it was taken back. */
  state: 'holds' | 'comes' | 'over' | 'never' | 'back';
  changes: Difference[];
}

/** The history, the last version first. @param today YYYY-MM-DD */
export function historyOf(versions: readonly VersionView[], today: string): Told[] {
  const told = versions.map((version, place): Told => {
    const before = versions.slice(0, place).findLast(({ takenBackBy }) => takenBackBy === null);
    const { from, until } = version;
    const state =
      version.takenBackBy !== null
        ? 'back'
        : until !== null && until <= from
          ? 'never'
          : from > today
            ? 'comes'
            : until !== null && until <= today
              ? 'over'
              : 'holds';
    return { version, state, changes: differences(before?.targets ?? [], version.targets) };
  });
  return told.reverse();
}

/** The next version that would no longer hold if another were saved that holds from a day. */
export const replacedFrom = (versions: readonly VersionView[], day: string): VersionView | null =>
  versions
    .filter(({ takenBackBy, from, until }) => takenBackBy === null && from > day && !(until !== null && until <= from))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;
