import '@/components/ui/field.css';
import '@/components/targets/targets.css';
import '@/components/deal/deal.css';
import '@/components/promises/promises.css';
import '@/components/team/team.css';
import { computed, signal } from '@preact/signals';
import { Deal } from '@/components/deal/Deal';
import { Targets } from '@/components/targets/Targets';
import { Team } from '@/components/team/Team';
import { ask } from '@/lib/browser/ask';
import { followCalendar } from '@/lib/state/calendar';
import { dealBoard } from '@/lib/state/deal-board';
import type { Page } from '@/lib/state/page';
import type { SiteView } from '@/lib/state/site-view';
import type { Opened } from '@/lib/state/talk-files';
import { followSteps } from '@/lib/state/talks';
import { followVersions } from '@/lib/state/targets';
import { targetsBoard } from '@/lib/state/targets-board';
import { followTeam } from '@/lib/state/team';
import { teamBoard } from '@/lib/state/team-board';
import type { Step } from '@/lib/talk';
import { saveFile } from './save-file';

/** The section of targets, to be shown in a page. */
export function targetsIn(page: Page, sites: { value: readonly SiteView[] | undefined }, language: string) {
  const board = targetsBoard(page, sites, ask, language);
  const save = (text: string, name: string) => saveFile(new Blob([text], { type: 'application/json' }), name);
  const [steps, plan] = [followSteps(page), followTeam(page)];
  const deal = dealBoard(page, followVersions(page), steps, plan, ask, save);
  const team = teamBoard(page, plan, steps, followCalendar(page), ask, language);
  const looked = signal<{ opened: Opened } | null>(null);
  const look = (step: Step) => {
    void deal.value?.onLookAgain(step).then((opened) => {
      looked.value = { opened };
    });
  };
  const between = (overrules: (from: string) => string | null) =>
    deal.value &&
    team.value && (
      <>
        <Deal deal={deal.value} looked={looked.value} {...{ language, overrules }} />
        <Team board={team.value} deal={deal.value} language={language} onLook={look} />
      </>
    );
  return {
    known: computed(() => board.value !== undefined && deal.value !== undefined && team.value !== undefined),
    Section: () => (board.value ? <Targets {...board.value} {...{ language, between }} /> : null),
  };
}
