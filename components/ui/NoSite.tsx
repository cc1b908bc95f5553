import { i18n } from '#i18n';
import { EmptyState } from './EmptyState';

/** Nothing is switched on anywhere: says so and leads to the one next step. */
export const NoSite = () => (
  <EmptyState level={2} title={i18n.t('popup.no_site_title')}>
    <p>{i18n.t('popup.no_site_text')}</p>
    <a class="button" data-look="main" href="/options.html#sites" target="_blank" rel="noopener">
      {i18n.t('popup.no_site_do')}
    </a>
  </EmptyState>
);
