import { i18n } from '#i18n';
import { lowersOnRetraction } from '@/lib/catalog';
import type { Event } from '@/lib/event';
import { shortDay } from '@/lib/text/day';
import { dateOf } from '@/lib/text/moment';

/** What became of an event; a withdrawn request says that it is still counted, and what was taken back on another day when. */
export function stateWords({ state, metric, because, at, offset, back }: Event, language: string): string {
  if (state === 'retracted' && !lowersOnRetraction(metric)) return i18n.t('state.retracted_kept');
  const day = back && dateOf(back.at, back.offset);
  if (day && day !== dateOf(at, offset))
    return i18n.t(metric === 'placement' ? 'state.fell_off' : 'state.retracted_on', { date: shortDay(day, language) });
  if (because === 'refuted') return i18n.t('state.refuted');
  return because ? i18n.t('state.same_act') : i18n.t(`state.${state}`);
}
