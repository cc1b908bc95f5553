import { i18n } from '#i18n';
import { type Event, wholeDay } from '@/lib/event';
import { timeOfDay } from '@/lib/text/moment';

/** At what time an event happened, as far as it is known. */
export const whenWords = ({ at, offset, tags }: Pick<Event, 'at' | 'offset' | 'tags'>, language: string): string =>
  tags?.includes(wholeDay) ? i18n.t('correct.whole_day') : timeOfDay(at, offset, language);
