import { i18n } from '#i18n';
import type { Site } from '@/lib/sites/site';

/** What a site is called on screen: a product by its name in every language, what is everywhere by a word of ours. */
export const siteTitle = ({ name, everywhere }: Pick<Site, 'name' | 'everywhere'>): string =>
  everywhere ? i18n.t('options.phone_links') : name;
