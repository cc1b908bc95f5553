import { i18n } from '#i18n';
import { language } from '@/lib/text/language';

/** The language this page's numbers and dates are written in. */
export const here = (): string => language(i18n.t('@@ui_locale'), i18n.t('language.tag'));

/** The language the texts are in and how it is written, for the page's root element. */
export const written = (): { lang: string; dir: string } => ({
  lang: i18n.t('language.tag'),
  dir: i18n.t('language.direction'),
});
