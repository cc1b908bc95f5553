import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type CheckInWords, checkInParts } from '@/lib/check-in';
import type { PersonView } from '@/lib/state/people-order';
import { daySpan } from '@/lib/text/day';
import { qualityWords, reasonWords, workedWords } from '../words/people-words';
import { Changed } from './Changed';
import { Headline } from './Headline';
import { PersonDetails } from './PersonDetails';
import { Trend } from './Trend';

interface Props {
  view: PersonView;
  today: string;
  language: string;
  /** The way to answer. */
  reply: ComponentChildren;
  onRemove: () => void;
}

/** What they need comes first. */
const parts: readonly (keyof CheckInWords)[] = ['need', ...checkInParts.filter((part) => part !== 'need')];

/** Somebody of the team: how their week was, whether they need help and why, and how sure the numbers are. */
export function PersonRow({ view, today, language, reply, onRemove }: Props) {
  const { person, week, headlines, reasons, trend } = view;
  const title = `person-${person.id}`;
  const quality = qualityWords(view, language);
  const restated = person.restated.filter(({ on }) => on === person.latest.summary.on);
  return (
    <li class="card person" data-person={person.id} aria-labelledby={title}>
      <div class="person-head">
        <h2 id={title}>{person.label}</h2>
        <p class="soft">
          {daySpan(week, today, language)} · {workedWords(week, language)}
        </p>
      </div>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={JSON.stringify(reason)} class="tag" data-reason={reason.why}>
              {reasonWords(reason)}
            </li>
          ))}
        </ul>
      )}
      {headlines.length === 0 ? (
        <p class="soft">{i18n.t('people.no_targets')}</p>
      ) : (
        <ul class="headlines">
          {headlines.map((target) => (
            <Headline key={target.metric} target={target} language={language} />
          ))}
        </ul>
      )}
      {parts.some((part) => person.checkIn[part]) && (
        <dl class="said-by">
          {parts.map(
            (part) =>
              person.checkIn[part] && (
                <div key={part} data-said={part}>
                  <dt>{i18n.t(`people.${part}`)}</dt>
                  <dd>{person.checkIn[part]}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      {trend && <Trend trend={trend} today={today} language={language} />}
      {restated.length > 0 && (
        <div class="changed">
          <h3>{i18n.t('people.changed_title')}</h3>
          <Changed {...{ restated, today, language }} />
        </div>
      )}
      {quality.length > 0 && (
        <ul class="quality soft" aria-label={i18n.t('people.quality')}>
          {quality.map((words) => (
            <li key={words} data-quality>
              {words}
            </li>
          ))}
        </ul>
      )}
      {reply}
      <PersonDetails {...{ view, today, language, onRemove }} />
    </li>
  );
}
