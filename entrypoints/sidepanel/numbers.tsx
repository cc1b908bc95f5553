import '@/components/checkin/check-in.css';
import '@/components/progress/progress.css';
import '@/components/progress/past.css';
import '@/components/progress/trends.css';
import '@/components/ui/numbers.css';
import '@/components/ratios/ratios.css';
import '@/components/ratios/history.css';
import '@/components/ratios/experiments.css';
import '@/components/plan/days-off.css';
import '@/components/plan/plan.css';
import '@/components/plan/tree.css';
import '@/components/sight/sight.css';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { CheckIn } from '@/components/checkin/CheckIn';
import { Plan } from '@/components/plan/Plan';
import { PastPeriods } from '@/components/progress/PastPeriods';
import { Progress } from '@/components/progress/Progress';
import { Trends } from '@/components/progress/Trends';
import { Ratios } from '@/components/ratios/Ratios';
import { Loading } from '@/components/ui/Loading';
import { readingOf } from '@/lib/state/acts-read';
import { followCalendar } from '@/lib/state/calendar';
import { type CheckIns, followCheckIns } from '@/lib/state/check-ins';
import { followCommission } from '@/lib/state/commission';
import { followCustomers } from '@/lib/state/customers';
import { daysAhead } from '@/lib/state/days-ahead';
import { followExperiments } from '@/lib/state/experiments';
import { followGround } from '@/lib/state/pair-evidence';
import { followPast } from '@/lib/state/past';
import { goalsOf } from '@/lib/state/plan';
import { goalTrees } from '@/lib/state/plan-tree';
import type { Shown } from '@/lib/state/practice';
import { followStanding } from '@/lib/state/progress';
import { ratiosOf } from '@/lib/state/ratios';
import { sightsOf } from '@/lib/state/sight';
import { followAgreement, followVersions } from '@/lib/state/targets';
import { followTrends } from '@/lib/state/trends';
import { followWins } from '@/lib/state/wins';
import { worthOf } from '@/lib/state/worth';

type NumbersView = 'progress' | 'ratios' | 'plan';

/** Makes something when it is first asked for, and only once. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** How numbers went over time, once that is known. */
function OverTime({ trends, ...rest }: { trends: ReturnType<typeof followTrends>; today: string; language: string }) {
  return trends.value ? <Trends {...trends.value} {...rest} /> : null;
}

/**
 * The side panel's views that reckon. They come in a part of their own, so that the day's list need not wait for the
 * arithmetic; and each asks the ledger only once it is looked at.
 * @param about the metric the address asks for, as in `#plan/call`
 */
export function numbersIn(
  page: Shown,
  about: Signal<string | null>,
  language: string,
): (view: NumbersView) => ComponentChildren {
  const versions = followVersions(page);
  const agreement = followAgreement(page, versions);
  const calendar = followCalendar(page);
  const standing = once(() => followStanding(page, agreement, calendar));
  const customers = once(() => followCustomers(page, standing()));
  const trends = once(() => followTrends(page, calendar));
  const past = once(() => followPast(page, calendar));
  const checkIns = once(() => followCheckIns(page, page.ask));
  const ground = once(() => followGround(page, agreement));
  const ratios = once(() => {
    const found = ground();
    return computed(() => found.value && calendar.value && ratiosOf(found.value, calendar.value));
  });
  const wins = once(() => followWins(page, ground()));
  const experiments = once(() => followExperiments(page, page.ask));
  /** Whose line of sight was chosen in Plan; what the address names goes before it. */
  const chosen = signal('');
  const choose = (metric: string) => {
    chosen.value = metric;
    history.replaceState(null, '', '#plan');
    about.value = null;
  };
  const plan = once(() => {
    const found = ground();
    const commission = followCommission(page);
    return computed(() => {
      if (!found.value || !calendar.value || commission.value === undefined) return undefined;
      if (!found.value.agreement?.targets.length) return null;
      const goals = goalsOf(found.value, calendar.value);
      const trees = goalTrees(found.value, calendar.value, versions.value ?? []);
      const sights = sightsOf({ asked: about.value, chosen: chosen.value }, found.value, calendar.value);
      const worth = commission.value && worthOf(commission.value, found.value, calendar.value);
      const ahead = daysAhead(calendar.value, found.value.today);
      return { goals, trees, sights, ahead, onSight: choose, worth, today: found.value.today };
    });
  });
  const reading = readingOf(page);
  const shown = <T,>(known: ReadonlySignal<T | undefined>, view: (it: T) => ComponentChildren) =>
    known.value === undefined ? <Loading level={1} part={reading.value} /> : view(known.value);

  return (view) => {
    const today = page.today.value;
    if (!today) return <Loading level={1} />;
    if (view === 'ratios')
      return shown(ratios(), (it) => (
        <Ratios view={it} {...{ wins: wins().value, experiments: experiments().value, today, language }} />
      ));
    if (view === 'plan') return shown(plan(), (it) => <Plan plan={it} language={language} />);
    return shown(standing(), (it) => (
      <>
        <Progress standing={it} customers={customers().value} today={today} language={language}>
          <OverTime trends={trends()} today={today} language={language} />
          <PastPeriods past={past().value ?? []} today={today} language={language} />
        </Progress>
        {checkIns().value && <CheckIn checkIns={checkIns().value as CheckIns} language={language} />}
      </>
    ));
  };
}
