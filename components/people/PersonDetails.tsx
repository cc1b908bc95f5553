import { i18n } from '#i18n';
import type { PersonView } from '@/lib/state/people-order';
import { shortDay } from '@/lib/text/day';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { findingWords } from '../words/people-words';
import { totalWords } from '../words/restated-words';
import { Changed } from './Changed';

interface Props {
  view: PersonView;
  today: string;
  language: string;
  onRemove: () => void;
}

/** What stands behind a row: every number of the week, what changed, what there is to say about the files. */
export function PersonDetails({ view: { person, week }, today, language, onRemove }: Props) {
  const { label, latest, findings } = person;
  const restated = person.restated.filter(({ on }) => on !== latest.summary.on);
  return (
    <details class="person-details">
      <summary>{i18n.t('people.details')}</summary>
      <h3>{i18n.t('people.totals')}</h3>
      {week.totals.length === 0 && <p class="soft">{i18n.t('week.nothing')}</p>}
      <ul class="person-totals">
        {week.totals.map(({ metric, currency = '', n, amount }) => (
          <li key={`${metric} ${currency}`} data-total={metric} data-n={n}>
            <span>{metricName(metric, n)}</span>{' '}
            <span class="figure">{totalWords({ n, amount, currency }, language)}</span>
          </li>
        ))}
      </ul>
      {restated.length > 0 && (
        <>
          <h3>{i18n.t('people.changed_before')}</h3>
          <Changed {...{ restated, today, language }} />
        </>
      )}
      <h3>{i18n.t('people.files')}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)} data-finding={finding.what}>
            {findingWords(finding, language)}
          </li>
        ))}
        <li>{i18n.t('people.sent_on', { date: shortDay(latest.summary.on, language) })}</li>
        <li class="soft">
          {i18n.t('people.key')} <code>{latest.device}</code>
        </li>
      </ul>
      <Button
        look="danger"
        does="person-remove"
        aria-label={i18n.t('people.remove_what', { name: label })}
        onClick={onRemove}
      >
        {i18n.t('people.remove')}
      </Button>
    </details>
  );
}
