import { i18n } from '#i18n';
import type { AgreedDeal } from '@/lib/state/agreed-deals';
import { EmptyState } from '../ui/EmptyState';
import { OurDeal } from './OurDeal';

/** What was agreed on, with whom, each deal on a page of its own. */
export const Deals = ({ deals, language }: { deals: readonly AgreedDeal[]; language: string }) =>
  deals.length === 0 ? (
    <EmptyState level={2} title={i18n.t('sheet.deal_none')}>
      <a class="button" data-look="main" href="/options.html#targets">
        {i18n.t('deal.open')}
      </a>
    </EmptyState>
  ) : (
    deals.map((deal, place) => <OurDeal key={deal.id} {...{ deal, place, language }} />)
  );
