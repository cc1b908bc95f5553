import { i18n } from '#i18n';
import { lowersOnRetraction } from '@/lib/catalog';
import type { Event } from '@/lib/event';

/** What became of an event; a withdrawn request says that it is still counted. */
export const stateWords = ({ state, metric }: Event): string =>
  state === 'retracted' && !lowersOnRetraction(metric) ? i18n.t('state.retracted_kept') : i18n.t(`state.${state}`);
