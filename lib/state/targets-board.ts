import { computed, type ReadonlySignal } from '@preact/signals';
import { metricIds } from '@/lib/catalog';
import { heldOn } from '@/lib/ledger/targets';
import { type Advice, adviceOn, type PlatformLimit } from '@/lib/measure/advice';
import type { Suggestion } from '@/lib/roles/suggest';
import { sites as allSites } from '@/lib/sites/all';
import type { Area, Target } from '@/lib/target';
import { likelyCurrency } from '@/lib/text/currency';
import { dayAfter } from '@/lib/text/day';
import type { Page } from './page';
import { withArea, withSuggested } from './role-building';
import type { SiteView } from './site-view';
import {
  historyOf,
  mostHeadlines,
  nothing,
  replacedFrom,
  type Told,
  type Wanted,
  withoutTarget,
  withTarget,
} from './target-changes';
import { type Typed, typedOf } from './target-input';
import { type Ask, followAgreement, followVersions, saveAgreement, takeBackVersion } from './targets';

/** What platforms let through, as far as the sites know. */
const limits: readonly PlatformLimit[] = allSites.flatMap(({ name, limits: known = [] }) =>
  known.map(({ metric, about, days }) => ({ site: name, metric, about, days })),
);

/** A new target is looked at again after so many days. */
const reviewAfter = 91;

/** What the place shows where targets are set. */
interface Board {
  held: Wanted | null;
  today: string;
  currency: string;
  review: string;
  history: readonly Told[];
  advice: readonly Advice[];
  formOf: (metric: string | null) => { typed: Typed; first: boolean };
  limitOf: (target: Target) => Advice | null;
  overruled: (from: string) => string | null;
  onTarget: (target: Target, from: string, first: boolean) => ReturnType<Ask>;
  onRemove: (metric: string) => ReturnType<Ask>;
  onRole: (wanted: Wanted) => ReturnType<Ask>;
  onArea: (area: Area, targets: readonly [Target, Target]) => ReturnType<Ask>;
  onSuggested: (suggestions: readonly Suggestion[]) => ReturnType<Ask>;
  onTurn: (id: string) => ReturnType<Ask>;
}

/** Everything the place where targets are set stands on, kept up to date; undefined until it is known. */
export function targetsBoard(
  page: Page,
  sites: { value: readonly SiteView[] | undefined },
  ask: Ask,
  language: string,
): ReadonlySignal<Board | undefined> {
  const versions = followVersions(page);
  const agreed = followAgreement(page, versions);
  return computed(() => {
    const [today, all, held] = [page.today.value, versions.value, agreed.value];
    if (today === undefined || all === undefined || held === undefined) return undefined;
    const currency = held?.targets.find((target) => target.currency)?.currency ?? likelyCurrency(language);
    const review = dayAfter(today, reviewAfter);
    const counted = sites.value && new Set(sites.value.filter(isCounted).flatMap(({ metrics }) => metrics));
    const save = (from: string, { role, targets }: Wanted) => saveAgreement(ask, { from, role, targets });
    return {
      ...{ held, today, currency, review, history: historyOf(all, today) },
      advice: held ? adviceOn(held, limits, counted ?? null) : [],
      formOf: (metric) => {
        const target = held?.targets.find((one) => one.metric === metric);
        if (target)
          return {
            typed: typedOf(target, today, currency),
            first: held?.role.headlines.includes(target.metric) ?? false,
          };
        const typed: Typed = {
          ...{ metric: free(held), value: '', period: 'week', currency, baseline: '' },
          review,
          from: today,
        };
        return { typed, first: (held?.role.headlines.length ?? 0) < mostHeadlines };
      },
      limitOf: (target) =>
        adviceOn({ ...nothing, targets: [target] }, limits, null).find(({ kind }) => kind === 'limit') ?? null,
      overruled: (from) => replacedFrom(all, from)?.from ?? null,
      onTarget: (target, from, first) => save(from, withTarget(heldOn(all, from) ?? nothing, target, first)),
      onRemove: (metric) => save(today, withoutTarget(held ?? nothing, metric)),
      onRole: (wanted) => save(today, wanted),
      onArea: (area, targets) => save(today, withArea(held ?? nothing, area, targets)),
      onSuggested: (suggestions) => save(today, withSuggested(held ?? nothing, suggestions, currency, review)),
      onTurn: (id) => takeBackVersion(ask, id),
    };
  });
}

/** The metric a new target is offered for: the first of the catalog's that has none. */
const free = (held: Wanted | null): string =>
  ['call', ...metricIds].find((id) => !held?.targets.some(({ metric }) => metric === id)) ?? 'call';

const isCounted = ({ granted, domains, byHand }: SiteView): boolean =>
  granted || byHand || domains.some((domain) => domain.granted);
