import { i18n } from '#i18n';
import type { DayValue, EnteredRow } from '@/lib/state/values';
import type { Entered } from '@/lib/value';
import { Measure } from './Measure';

interface Props {
  values: readonly DayValue[];
  language: string;
  /** A number of the day shown; left out where the day is too old for it. */
  onEnter?: ((entered: Omit<Entered, 'day'>) => void) | undefined;
  /** Takes a number back, or lets it hold again. */
  onTurn: (value: EnteredRow) => void;
}

/** What nothing counts and a person enters, with what was entered for the day. */
export function Measures({ values, language, onEnter, onTurn }: Props) {
  if (values.length === 0) return null;
  return (
    <section class="measures" aria-labelledby="measures-title">
      <h2 id="measures-title">{i18n.t('measured.title')}</h2>
      {onEnter && <p class="soft">{i18n.t('measured.text')}</p>}
      <ul>
        {values.map((value) => (
          <Measure key={value.metric} {...{ value, language, onTurn }} onEnter={value.wanted ? onEnter : undefined} />
        ))}
      </ul>
    </section>
  );
}
