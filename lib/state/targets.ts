import { computed, type ReadonlySignal } from '@preact/signals';
import type { Outcome, ViewMessage } from '@/lib/browser/messages';
import { type Agreed, heldOn, type Version, versionsOf } from '@/lib/ledger/targets';
import { live } from './live';
import type { Page } from './page';

/** A version of the person's role and targets, and whether it was taken back. */
export type VersionView = Version;

/** Asks for a write: of the page's own ledger, or of the practice one (`Shown`). */
export type Ask = (message: ViewMessage) => Promise<Outcome>;

/** Everything the person ever agreed to, the version made last at the end. */
export const followVersions = (page: Page): ReadonlySignal<VersionView[] | undefined> =>
  live(() => () => versionsOf(page.ledger), page.failed);

/**
 * What holds today, also when the page stays open past midnight.
 * @returns null where nothing was agreed; undefined until that is known
 */
export function followAgreement(
  page: Page,
  versions: ReadonlySignal<VersionView[] | undefined> = followVersions(page),
): ReadonlySignal<VersionView | null | undefined> {
  return computed(() => {
    const today = page.today.value;
    return today && versions.value ? heldOn(versions.value, today) : undefined;
  });
}

/** Saves a new version; those before stay in the history. The outcome's id takes it back. */
export const saveAgreement = (ask: Ask, { from, role, targets }: Agreed): Promise<Outcome> =>
  ask({ do: 'agree', from, role, targets });

/** Takes a version back, so that what was before holds again. The outcome's id, given here, undoes that. */
export const takeBackVersion = (ask: Ask, id: string): Promise<Outcome> => ask({ do: 'take-back', id });
