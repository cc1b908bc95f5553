import { i18n } from '#i18n';
import type { Past } from '@/lib/state/past';
import type { Progress } from '@/lib/state/progress';
import type { PromisedHelp } from '@/lib/state/promised';
import type { SiteView } from '@/lib/state/site-view';
import { number } from '@/lib/text/number';
import { PastTable } from '../progress/PastTable';
import { boundWords, measuredNow } from '../words/measured-words';
import { metricName } from '../words/metric-name';
import { markWords, paceWords, periodWords, valueWords } from '../words/pace-words';
import { keptOfWords, promisedWords, stateOfHelp } from '../words/promise-words';
import { Counter } from './Counter';
import { Part } from './Part';

interface Props {
  targets: readonly Progress[];
  past: readonly Past[];
  /** Help that was promised to the person. */
  promised: readonly PromisedHelp[];
  sites: readonly SiteView[];
  /** Milliseconds since 1970; null while it counts. */
  pausedSince: number | null;
  today: string;
  language: string;
}

/** So many periods of each target fit on paper. */
const most = 6;

/** Where each target stands now, whether help came, how the last periods went, whether the count can be trusted. */
export const Standing = ({ targets, past, promised, sites, pausedSince, today, language }: Props) => (
  <>
    <Part id="now" title={i18n.t('sheet.now')}>
      <table class="numbers sheet-now">
        <caption class="hidden-words">{i18n.t('sheet.now')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('sheet.what')}</th>
            <th scope="col">{i18n.t('plan.part_done')}</th>
            <th scope="col">{i18n.t('pace.due')}</th>
            <th scope="col">{i18n.t('sheet.pace')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((one) => (
            <Row key={one.target.metric} progress={one} language={language} />
          ))}
        </tbody>
      </table>
    </Part>
    {promised.length > 0 && (
      <Part id="promised" title={i18n.t('promised.title')}>
        <ul>
          {promised.map((help) => (
            <li key={`${help.file} ${help.promise}`} data-promised={help.promise} data-state={help.state}>
              {promisedWords(help, language)} <span class="soft">{i18n.t('promised.by', { name: help.by })}</span>{' '}
              {help.every === undefined ? (
                <strong>{stateOfHelp(help.state)}</strong>
              ) : (
                help.past.length > 0 && <strong>{keptOfWords(help.past, language)}</strong>
              )}
            </li>
          ))}
        </ul>
      </Part>
    )}
    <Counter sites={sites} pausedSince={pausedSince} language={language} />
    {past.length > 0 && (
      <Part id="past" title={i18n.t('past.title')}>
        <p class="soft">{i18n.t('past.text')}</p>
        <div class="sheet-pasts">
          {past.map((one) => {
            const { target, periods, met, counted, inARow } = one;
            const gaps = {
              metric: metricName(target.metric, 2),
              ...{ met: number(met, language), counted: number(counted, language) },
            };
            return (
              <div key={target.metric} class="sheet-past" data-past={target.metric}>
                <h3>
                  {counted > 0 ? i18n.t('past.met_of', gaps) : i18n.t('past.none', gaps)}
                  {inARow > 1 && ` · ${i18n.t('past.in_a_row', inARow, [number(inARow, language)])}`}
                </h3>
                <PastTable target={target} periods={periods.slice(0, most)} today={today} language={language} />
              </div>
            );
          })}
        </div>
      </Part>
    )}
  </>
);

function Row({ progress, language }: { progress: Progress; language: string }) {
  const { target, pace, average, level } = progress;
  const name = `${metricName(target.metric, 2)}, ${periodWords(target)}`;
  const say = (value: number) => valueWords(value, target, language);
  if (pace) {
    return (
      <tr data-target={target.metric} data-pace={pace.mark}>
        <th scope="row">{name}</th>
        <td class="figure">{i18n.t('pace.of', { done: say(pace.done), target: say(pace.target) })}</td>
        <td class="figure" data-label={i18n.t('pace.due')}>
          {say(pace.expected)}
        </td>
        <td>{paceWords(pace)}</td>
      </tr>
    );
  }
  const now = measuredNow(progress);
  const mark = average?.mark ?? level?.pace?.mark;
  return (
    <tr data-target={target.metric} data-pace={mark}>
      <th scope="row">{name}</th>
      <td class="figure">{now === null ? i18n.t('measured.not_yet') : say(now)}</td>
      <td class="figure" data-label={i18n.t('pace.due')}>
        {level?.pace ? say(level.pace.expected) : boundWords(target, language)}
      </td>
      <td>{now === null || !mark ? '' : level?.pace ? paceWords(level.pace) : markWords(mark)}</td>
    </tr>
  );
}
