import '@/components/ui/field.css';
import '@/components/targets/targets.css';
import { computed } from '@preact/signals';
import { Targets } from '@/components/targets/Targets';
import { ask } from '@/lib/browser/ask';
import type { Page } from '@/lib/state/page';
import type { SiteView } from '@/lib/state/site-view';
import { targetsBoard } from '@/lib/state/targets-board';

/** The section of targets, to be shown in a page. */
export function targetsIn(page: Page, sites: { value: readonly SiteView[] | undefined }, language: string) {
  const board = targetsBoard(page, sites, ask, language);
  return {
    known: computed(() => board.value !== undefined),
    Section: () => (board.value ? <Targets {...board.value} language={language} /> : null),
  };
}
