import { i18n } from '#i18n';
import type { AgreedDeal } from '@/lib/state/agreed-deals';
import { targetOf } from '@/lib/state/target-rows';
import { shortDay } from '@/lib/text/day';
import { metricName } from '../words/metric-name';
import { helpWords } from '../words/promise-words';
import { targetWords, wayWords } from '../words/target-words';
import { Part } from './Part';

interface Props {
  deal: AgreedDeal;
  /** Its place on the sheet, from 0. */
  place: number;
  language: string;
}

/** What two people agreed on, on one page that both can sign by hand: the targets of the one, the help of the other. */
export function OurDeal({ deal, place, language }: Props) {
  const { person, manager, from, on, targets, promises, asked, agreed } = deal;
  const byPerson = agreed.by === 'person' ? agreed : asked;
  const byManager = agreed.by === 'manager' ? agreed : asked;
  const id = (part: string) => `${part}-${place}`;
  return (
    <article class="sheet-deal" data-deal={deal.id}>
      <p>
        <strong>{i18n.t('sheet.deal_between', { person, manager, date: shortDay(from, language) })}</strong>{' '}
        <span class="soft">{i18n.t('sheet.deal_on', { date: shortDay(on, language) })}</span>
      </p>
      <Part id={id('targets')} title={i18n.t('sheet.deal_targets', { name: person })}>
        <ul>
          {targets.map((one) => {
            const target = targetOf(one);
            return (
              <li key={one.metric} data-target={one.metric}>
                <strong>{metricName(one.metric, 2)}</strong> {targetWords(target, language)}
                {'. '}
                {wayWords(target, language)}{' '}
                {one.review && i18n.t('target.review_on', { date: shortDay(one.review, language) })}
              </li>
            );
          })}
        </ul>
      </Part>
      <Part id={id('help')} title={i18n.t('sheet.deal_help', { name: manager })}>
        {promises.length === 0 ? (
          <p>{i18n.t('sheet.deal_no_help')}</p>
        ) : (
          <ul>
            {promises.map((promise, at) => (
              // Two promises may be alike: only their place tells them apart.
              <li key={`${at} ${promise.what}`} data-help={at}>
                {helpWords(promise, language)}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <div class="sheet-signatures">
        {[person, manager].map((name, at) => (
          <p key={at}>{i18n.t('sheet.sign', { name })}</p>
        ))}
      </div>
      {byPerson?.device && byManager?.device ? (
        <details>
          <summary>{i18n.t('reply.details')}</summary>
          {[
            [person, byPerson.device],
            [manager, byManager.device],
          ].map(([name = '', device]) => (
            <p key={device} class="soft" data-fingerprint>
              {i18n.t('sheet.signed_by', { name })} <code>{device}</code>
            </p>
          ))}
        </details>
      ) : (
        <p class="soft">{i18n.t('sheet.unsigned')}</p>
      )}
    </article>
  );
}
