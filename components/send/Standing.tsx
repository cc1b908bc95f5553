import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ConsentParts } from '@/lib/consent';
import type { ChannelView } from '@/lib/state/channel';
import type { StandingBoard } from '@/lib/state/send-consent';
import { clock } from '@/lib/text/moment';
import { list } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { metricName } from '../words/metric-name';

interface Props {
  standing: StandingBoard;
  /** Null where none is named. */
  place: ChannelView | null;
  /** Whether a post is what is made ready here: only what was seen is agreed to. */
  isShown: boolean;
  /** What is on show is being made anew. What is read meanwhile stays, and waits with its press. */
  stale: boolean;
  language: string;
}

/** Where a person agrees that their weeks go by themselves, sees what they agreed to, and ends it. */
export function Standing({ standing, place, isShown, stale, language }: Props) {
  const { consent, parts, monday, onGive, onEnd } = standing;
  const [said, say] = useState({ words: '' });
  const time = clock(monday, language);
  const run = (does: () => Promise<void>, words: string) =>
    void does().then(
      () => say({ words }),
      () => say({ words: i18n.t('trouble.not_done') }),
    );
  const canGive = !consent && isShown && onGive && place;
  return (
    <div class="send-fields">
      {consent && (
        <section class="send-fields" data-standing aria-label={i18n.t('consent.card')}>
          <p>{i18n.t('consent.stands', { time, host: consent.host, ends: consent.ends })}</p>
          <Parts parts={consent} language={language} />
          <div>
            <Button does="end-consent" onClick={() => run(onEnd, i18n.t('consent.over'))}>
              {i18n.t('consent.end')}
            </Button>
          </div>
        </section>
      )}
      {canGive && (
        <details data-agree>
          <summary>{i18n.t('consent.give')}</summary>
          <p>{i18n.t('consent.what', { time, host: place.host, ends: place.ends })}</p>
          <Parts parts={parts} language={language} />
          <p class="soft">{i18n.t('consent.hint')}</p>
          <div>
            <Button look="ask" does="give-consent" waits={stale} onClick={() => run(onGive, i18n.t('consent.given'))}>
              {i18n.t('consent.do', { time })}
            </Button>
          </div>
        </details>
      )}
      <Status told={said}>{said.words}</Status>
    </div>
  );
}

/** What goes, line by line. */
function Parts({ parts, language }: { parts: ConsentParts; language: string }) {
  const { metrics, targets, ratios, checkIn, label } = parts;
  const also = [
    ...(targets ? [i18n.t('report.targets')] : []),
    ...(ratios ? [i18n.t('report.ratios')] : []),
    ...checkIn.map((part) => i18n.t(`checkin.${part}`)),
  ];
  const names = metrics.map((metric) => metricName(metric, 2));
  return (
    <ul class="goes">
      <li data-goes="metrics">
        {i18n.t('consent.numbers', { metrics: names.length > 0 ? list(names, language) : '–' })}
      </li>
      {also.length > 0 && (
        <li data-goes="parts">
          {i18n.t(checkIn.length > 0 ? 'consent.parts' : 'consent.parts_plain', { parts: list(also, language) })}
        </li>
      )}
      <li data-goes="name">{i18n.t('consent.name', { name: label || i18n.t('send.no_name') })}</li>
    </ul>
  );
}
