import '@/components/targets/targets.css';
import '@/components/deal/deal.css';
import { computed, signal } from '@preact/signals';
import { Deal } from '@/components/deal/Deal';
import { Targets } from '@/components/targets/Targets';
import { ask } from '@/lib/browser/ask';
import { dealBoard } from '@/lib/state/deal-board';
import type { Page } from '@/lib/state/page';
import type { SiteView } from '@/lib/state/site-view';
import type { Opened } from '@/lib/state/talk-files';
import { followSteps } from '@/lib/state/talks';
import { followVersions } from '@/lib/state/targets';
import { targetsBoard } from '@/lib/state/targets-board';
import { followTeam } from '@/lib/state/team';
import { saveFile } from './save-file';

/** The section of targets, to be shown in a page. */
export function targetsIn(page: Page, sites: { value: readonly SiteView[] | undefined }, language: string) {
  const board = targetsBoard(page, sites, ask, language);
  const save = (text: string, name: string) => saveFile(new Blob([text], { type: 'application/json' }), name);
  const deal = dealBoard(page, followVersions(page), followSteps(page), followTeam(page), ask, save);
  const looked = signal<{ opened: Opened } | null>(null);
  return {
    known: computed(() => board.value !== undefined && deal.value !== undefined),
    Section: () =>
      board.value && deal.value ? (
        <Targets
          {...board.value}
          language={language}
          between={(overrules) =>
            deal.value && <Deal deal={deal.value} looked={looked.value} {...{ language, overrules }} />
          }
        />
      ) : null,
  };
}
