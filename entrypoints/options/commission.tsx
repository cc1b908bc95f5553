import '@/components/commission/commission.css';
import { computed } from '@preact/signals';
import { Commission } from '@/components/commission/Commission';
import { ask } from '@/lib/browser/ask';
import { followCommission } from '@/lib/state/commission';
import type { Page } from '@/lib/state/page';
import { likelyCurrency } from '@/lib/text/currency';

/** The section of what the person earns, to be shown in a page. */
export function commissionIn(page: Page, language: string) {
  const plan = followCommission(page);
  return {
    known: computed(() => plan.value !== undefined),
    Section: () =>
      plan.value === undefined ? null : (
        <Commission
          plan={plan.value}
          currency={likelyCurrency(language)}
          onSave={(wanted) => ask({ do: 'commission', plan: wanted })}
        />
      ),
  };
}
