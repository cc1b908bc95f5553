import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { experimentsOf } from '@/lib/ledger/experiments';
import type { Running } from './experiments';
import { live } from './live';
import type { Page } from './page';

/**
 * What is being tried out, for who is about to act: which way is due next. What reckons it is only fetched where something is;
 * mostly nothing is.
 * @param when the ledger is not asked before it is true
 */
export function followTrying(page: Page, when: ReadonlySignal<boolean>): ReadonlySignal<readonly Running[]> {
  const isOpen = live(
    () => (when.value ? async () => (await experimentsOf(page.ledger)).some(({ end }) => end === null) : undefined),
    page.failed,
  );
  const running = signal<readonly Running[]>([]);
  let isFollowed = false;
  effect(() => {
    if (!isOpen.value || isFollowed) return;
    isFollowed = true;
    void import('./experiments').then(({ followRunning }) => {
      const found = followRunning(page);
      effect(() => {
        running.value = found.value ?? [];
      });
    });
  });
  return running;
}
