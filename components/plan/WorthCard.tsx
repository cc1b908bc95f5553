import { i18n } from '#i18n';
import type { ActionValue, ResultValue, WorthView } from '@/lib/state/worth';
import { number } from '@/lib/text/number';
import { worthMoney } from '../words/commission-words';
import { metricName } from '../words/metric-name';
import { lackingWords } from '../words/ratio-words';

interface Props {
  /** Null where no plan was entered. */
  worth: WorthView | null;
  language: string;
}

const ToPlan = ({ words }: { words: string }) => (
  <a class="button" data-look="quiet" href="/options.html#commission" target="_blank" rel="noopener">
    {words}
  </a>
);

/** What the person's work is worth by their commission plan, for their eyes only. */
export function WorthCard({ worth, language }: Props) {
  return (
    <section class="worth" aria-labelledby="worth-title" data-worth={worth ? worth.results.length : 'none'}>
      <h2 id="worth-title">{i18n.t('worth.title')}</h2>
      <p class="soft">{i18n.t(worth ? 'worth.private' : 'worth.none')}</p>
      {worth && <Known worth={worth} language={language} />}
      <ToPlan words={i18n.t(worth ? 'worth.change' : 'commission.enter')} />
    </section>
  );
}

function Known({ worth: { plan, broughtIn, earned, results }, language }: { worth: WorthView; language: string }) {
  const { currency } = plan;
  const say = (amount: number) => worthMoney(amount, currency, language);
  return (
    <>
      <p>
        {i18n.t('worth.earned', {
          period: i18n.t(`pace.this_${plan.period}`),
          earned: say(earned),
          amount: say(broughtIn),
        })}
      </p>
      {results.length === 0 && <p>{i18n.t('worth.no_pair')}</p>}
      {results.map((result) => (
        <ResultCard key={result.metric} {...{ result, currency, language }} />
      ))}
    </>
  );
}

interface ResultProps {
  result: ResultValue;
  currency: string;
  language: string;
}

/** One paid result, and each action on the way to it. */
function ResultCard({ result, currency, language }: ResultProps) {
  const { metric, average, n, need, worth, from, actions } = result;
  const name = metricName(metric, 1);
  if (average === null) {
    const gaps = { metric: metricName(metric, 2), currency, have: number(n, language), need: number(need, language) };
    return <p data-worth-of={metric}>{i18n.t('worth.few', gaps)}</p>;
  }
  const say = (amount: number) => worthMoney(amount, currency, language);
  return (
    <div class="card" data-worth-of={metric}>
      <table class="numbers">
        <caption>{i18n.t('worth.table', { metric: name, amount: say(average) })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n.t('worth.about')}</th>
            <th scope="col">{i18n.t('worth.range')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{name}</th>
            <td class="figure" data-value={worth}>
              {say(worth)}
            </td>
            <td />
          </tr>
          {actions.map((one) => (
            <ActionRow key={one.action} value={one} say={say} language={language} />
          ))}
        </tbody>
      </table>
      {from !== null && <p class="soft">{i18n.t('worth.from', { amount: say(from) })}</p>}
    </div>
  );
}

function ActionRow({
  value: { action, worth, lacking },
  say,
  language,
}: {
  value: ActionValue;
  say: (amount: number) => string;
  language: string;
}) {
  const name = metricName(action, 1);
  if (!worth) {
    return (
      <tr data-worth-of-action={action}>
        <th scope="row">{name}</th>
        <td colSpan={2} class="soft">
          {lacking && lackingWords(lacking.ratio, 'shifted', language)}
        </td>
      </tr>
    );
  }
  return (
    <tr data-worth-of-action={action}>
      <th scope="row">{name}</th>
      <td class="figure" data-value={worth.value}>
        {say(worth.value)}
      </td>
      <td class="figure">{i18n.t('plan.from_to', { low: say(worth.low), high: say(worth.high) })}</td>
    </tr>
  );
}
