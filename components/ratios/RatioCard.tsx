import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { RatioView } from '@/lib/state/ratios';
import { fewDigits, number } from '@/lib/text/number';
import { Course } from '../ui/Course';
import { metricName } from '../words/metric-name';
import {
  basisWords,
  lackingWords,
  passedWords,
  rangeWords,
  ratioWords,
  untoldWords,
  verdictWords,
} from '../words/ratio-words';
import { CohortTable } from './CohortTable';
import { Outcomes } from './Outcomes';
import { RatioHistory } from './RatioHistory';
import { WaysOfDoing } from './WaysOfDoing';

interface Props {
  ratio: RatioView;
  /** Whether there is a role: without one it is said once, above, that there is nothing to hold ratios against. */
  ofRole: boolean;
  /** Those of the ways that may be compared: what came of what is being tried out is not looked at before its end. */
  ways: RatioView['ways'];
  /** What is tried out, or could be. */
  children: ComponentChildren;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** One pair: its ratio with how sure it is, what it was told from, and what it asks for. */
export function RatioCard({ ratio: view, ofRole, ways, children, today, language }: Props) {
  const { pair, evidence, ratio, assumed, word } = view;
  const untold = untoldWords(view, language);
  const advised = ofRole || word !== 'no-target';
  const verdict = verdictWords(word);
  const gaps = { actions: number(evidence.actions, language), results: number(evidence.results, language) };
  return (
    <li
      class="card"
      data-pair={`${pair.action}>${pair.result}`}
      data-way={evidence.way}
      data-word={word}
      {...(ratio.enough ? { 'data-ratio': ratio.actions.toFixed(2) } : {})}
    >
      <div class="ratio-head">
        <h2>{i18n.t('ratio.title', { action: metricName(pair.action, 2), result: metricName(pair.result, 2) })}</h2>
        {advised && (
          <span class="mark" data-verdict={word}>
            {verdict.word}
          </span>
        )}
      </div>
      {ratio.enough ? (
        <p>
          <strong class="ratio-value">{ratioWords(pair, ratio.actions, language)}</strong>{' '}
          <span class="ratio-range">{rangeWords(ratio, language)}</span>
        </p>
      ) : (
        <p class="ratio-value">{lackingWords(ratio, evidence.way, language)}</p>
      )}
      {assumed !== null && (
        <Beside assumed={assumed} own={ratio.enough ? ratio.actions : null} pair={pair} language={language} />
      )}
      {evidence.way === 'linked' ? (
        <Outcomes evidence={evidence} language={language} />
      ) : (
        <p class="soft">{i18n.t('ratio.of', gaps)}</p>
      )}
      {passedWords(pair, evidence, language).map((words) => (
        <p key={words} data-passed={evidence.passed.actions + evidence.passed.results}>
          {words}
        </p>
      ))}
      {untold && <p data-untold={view.untold}>{untold}</p>}
      {advised && <p>{verdict.sentence}</p>}
      {ways.map((one) => (
        <WaysOfDoing key={one.kind} ways={one} language={language} />
      ))}
      {children}
      <p class="soft">
        {i18n.t('ratio.sides', { action: metricName(pair.action, 2), result: metricName(pair.result, 2) })}{' '}
        {basisWords(evidence, pair, language)}
      </p>
      <RatioHistory view={view} today={today} language={language} />
      <CohortTable view={view} today={today} language={language} />
    </li>
  );
}

/** The own ratio beside the assumed one: the longer the bar, the more results per action. */
function Beside({
  assumed,
  own,
  pair,
  language,
}: {
  assumed: number;
  own: number | null;
  pair: RatioView['pair'];
  language: string;
}) {
  const longest = Math.max(1 / assumed, own ? 1 / own : 0);
  const rows = [
    ...(own ? [{ name: i18n.t('ratio.yours'), per: own }] : []),
    { name: i18n.t('ratio.assumed'), per: assumed },
  ];
  return (
    <div class="ratio-beside">
      <table class="numbers">
        <tbody>
          {rows.map(({ name, per }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="bar-cell">
                <Course done={1 / per} target={longest} />
              </td>
              <td class="figure" aria-label={ratioWords(pair, per, language)}>
                {i18n.t('ratio.short', { actions: fewDigits(per, language), n: number(1, language) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{i18n.t('ratio.assumed_hint')}</p>
    </div>
  );
}
