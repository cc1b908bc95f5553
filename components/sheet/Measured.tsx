import { i18n } from '#i18n';
import type { Work } from '@/lib/browser/work';
import { countedBy, measuredMetrics } from '@/lib/state/sheet';
import type { SiteView } from '@/lib/state/site-view';
import type { Told } from '@/lib/state/target-changes';
import type { VersionView } from '@/lib/state/targets';
import type { WorkCalendar } from '@/lib/target';
import { shortDay } from '@/lib/text/day';
import { metricName } from '../words/metric-name';
import { areaWords, roleName } from '../words/role-words';
import { differenceWords, meaning, targetWords, wayWords } from '../words/target-words';
import { CountedWords } from './CountedWords';
import { Part } from './Part';
import { WorkingTime } from './WorkingTime';

interface Props {
  held: VersionView;
  /** All versions, the last first. */
  history: readonly Told[];
  sites: readonly SiteView[];
  calendar: WorkCalendar;
  work: Work;
  language: string;
}

/** By what a person is measured, what counts it, and what nobody may hold against them: all of it, for both to read. */
export function Measured({ held, history, sites, calendar, work, language }: Props) {
  const { role, targets, agreed } = held;
  return (
    <>
      {role.template && (
        <Part id="role" title={i18n.t('target.role')}>
          <p>{roleName(role.template as Parameters<typeof roleName>[0])}</p>
        </Part>
      )}
      {role.areas.length > 0 && (
        <Part id="areas" title={i18n.t('target.areas')}>
          <ul>
            {role.areas.map((area) => {
              const { name, why, who } = areaWords(area);
              return (
                <li key={area.name}>
                  <strong>{name}</strong> {why} {who && i18n.t('target.who', { who })}
                </li>
              );
            })}
          </ul>
        </Part>
      )}
      <Part id="targets" title={i18n.t('options.targets')}>
        <ul>
          {targets.map((target) => (
            <li key={target.metric} data-target={target.metric}>
              <strong>{metricName(target.metric, 2)}</strong> {targetWords(target, language)}
              {'. '}
              {wayWords(target, language)}{' '}
              {target.review && i18n.t('target.review_on', { date: shortDay(target.review, language) })}
            </li>
          ))}
        </ul>
        <p>
          {i18n.t('target.since', { date: shortDay(held.from, language) })}
          {'. '}
          {agreed
            ? i18n.t('deal.mark', { date: shortDay(agreed.on, language), from: agreed.with })
            : i18n.t('sheet.own_targets')}
        </p>
      </Part>
      <Part id="counts" title={i18n.t('sheet.counts')}>
        <dl>
          {measuredMetrics(held).map((metric) => (
            <div key={metric} data-counts={metric}>
              <dt>{metricName(metric, 2)}</dt>
              <dd>
                {meaning(metric)} <CountedWords metric={metric} by={countedBy(metric, sites)} language={language} />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part id="judged" title={i18n.t('sheet.judged')}>
        <p>
          {i18n.t('sheet.judged_text')} {i18n.t('past.text')} {i18n.t('sheet.neutral')}
        </p>
      </Part>
      <Part id="calendar" title={i18n.t('options.calendar')}>
        <WorkingTime calendar={calendar} work={work} language={language} />
      </Part>
      <Part id="leaves" title={i18n.t('sheet.leaves')}>
        <p>
          {i18n.t('privacy.one')} {i18n.t('privacy.five')} {i18n.t('privacy.four')}
        </p>
      </Part>
      {history.length > 1 && (
        <Part id="history" title={i18n.t('target.history')}>
          <ul>
            {history.map(({ version: { id, from, agreed: by }, state, changes }) => (
              <li key={id} data-version={id}>
                <strong>{i18n.t('target.since', { date: shortDay(from, language) })}</strong>{' '}
                {`(${i18n.t(`target.state_${state}`)}). `}
                {by && `${i18n.t('deal.mark', { date: shortDay(by.on, language), from: by.with })}. `}
                {changes.length === 0
                  ? i18n.t('target.was_nothing')
                  : changes.map(({ before, after }) => differenceWords(before, after, language)).join('. ')}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
