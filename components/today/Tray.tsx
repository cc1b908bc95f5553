import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Question } from './Question';
import type { TrayProps } from './tray-props';

/** What asks the same: one site, one metric. The newest first, as the events are. */
const questionsIn = (events: readonly Event[]): Event[][] => [
  ...Map.groupBy(events, ({ site, metric }) => `${site} ${metric}`).values(),
];

/** What Groundwork is not sure about, to be answered by the person, once a day. In no number before. */
export function Tray({ events, quiet, onAnswerAll, onLater, onLook, ...row }: TrayProps) {
  const waiting = i18n.t('today.tray_waiting', events.length, [number(events.length, row.language)]);
  return (
    <section class="tray" data-tray data-quiet={quiet} aria-labelledby="tray-title">
      <h2 id="tray-title" class={quiet ? 'soft' : undefined}>
        {quiet ? waiting : i18n.t('today.tray_title')}
      </h2>
      {quiet ? (
        <Button look="quiet" does="look" onClick={onLook}>
          {i18n.t('today.tray_look')}
        </Button>
      ) : (
        <p class="soft">{i18n.t('today.tray_text')}</p>
      )}
      <div class="questions" hidden={quiet}>
        {questionsIn(events).map((alike) => (
          <Question key={`${alike[0]?.site} ${alike[0]?.metric}`} events={alike} onAnswerAll={onAnswerAll} {...row} />
        ))}
        <Button look="quiet" does="later" onClick={onLater}>
          {i18n.t('today.tray_later')}
        </Button>
      </div>
    </section>
  );
}
