import { i18n } from '#i18n';
import type { SiteView } from '@/lib/state/site-view';
import { shortDay } from '@/lib/text/day';
import { dateHere } from '@/lib/text/moment';

/** That the browser took a site back, and since when; null where it did not. */
export const withdrawnWords = ({ name, withdrawnSince }: SiteView, language: string): string | null =>
  withdrawnSince === null
    ? null
    : i18n.t('popup.withdrawn', { site: name, date: shortDay(dateHere(withdrawnSince), language) });
