import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { saveSettings } from '@/lib/browser/settings';
import type { NewPlan, Step, TeamPlan } from '@/lib/talk';
import type { WorkCalendar } from '@/lib/target';
import { likelyCurrency } from '@/lib/text/currency';
import type { Page } from './page';
import type { Ask } from './targets';
import { type TeamView, teamView } from './team';

/** What the place shows where a team's goals are shared out. */
export interface TeamBoard {
  /** Whether the person leads people; all else is there only then. */
  leads: boolean;
  /** Null where no team was saved yet. */
  view: TeamView | null;
  /** YYYY-MM-DD. */
  today: string;
  currency: string;
  onLeads: (leads: boolean) => Promise<void>;
  onPlan: (plan: NewPlan) => Promise<Outcome>;
  onUndo: (id: string) => Promise<Outcome>;
}

/** Everything that place stands on, kept up to date; undefined until it is known. */
export const teamBoard = (
  page: Page,
  team: ReadonlySignal<TeamPlan | null | undefined>,
  steps: ReadonlySignal<Step[] | undefined>,
  calendar: ReadonlySignal<WorkCalendar | undefined>,
  ask: Ask,
  language: string,
): ReadonlySignal<TeamBoard | undefined> =>
  computed(() => {
    const [settings, today, plan] = [page.settings.value, page.today.value, team.value];
    if (!settings || today === undefined || plan === undefined || !steps.value || !calendar.value) return undefined;
    const currency = plan?.goals.find((goal) => goal.currency)?.currency ?? likelyCurrency(language);
    return {
      ...{ leads: settings.leads, today, currency },
      view: plan && teamView(plan, steps.value, calendar.value),
      onLeads: (leads) => saveSettings({ leads }),
      onPlan: (wanted) => ask({ do: 'plan-team', plan: wanted }),
      onUndo: (id) => ask({ do: 'plan-back', id }),
    };
  });
