import { i18n } from '#i18n';
import type { Site } from '@/lib/sites/site';

/** What a site is called on screen: a product by its name in every language, what is no product by a word of ours. */
export const siteTitle = ({ name, everywhere, pages }: Pick<Site, 'name' | 'everywhere' | 'pages'>): string =>
  everywhere && pages.length === 0 ? i18n.t('options.phone_links') : name;
