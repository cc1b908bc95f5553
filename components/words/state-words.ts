import { i18n } from '#i18n';
import { lowersOnRetraction } from '@/lib/catalog';
import type { Event } from '@/lib/event';

/** What became of an event; a withdrawn request says that it is still counted. */
export function stateWords({ state, metric, because }: Event): string {
  if (state === 'retracted' && !lowersOnRetraction(metric)) return i18n.t('state.retracted_kept');
  if (because === 'refuted') return i18n.t('state.refuted');
  return because ? i18n.t('state.same_act') : i18n.t(`state.${state}`);
}
