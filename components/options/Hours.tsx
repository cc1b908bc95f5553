import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Hours as DayHours, dayHours, usualHours, type WorkingHours } from '@/lib/hours';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';
import { Switch } from '../ui/Switch';
import { HoursOfDay } from './HoursOfDay';

interface Props {
  /** Null while all counts for others, too. */
  hours: WorkingHours | null;
  language: string;
  onHours: (hours: WorkingHours | null) => Promise<void>;
}

/** The hours outside of which nothing goes into totals that are shared; off unless the person wants it. */
export function Hours({ hours, language, onHours }: Props) {
  const [said, set] = useState({ words: '' });
  const say = (words: string) => set({ words });
  const save = (next: WorkingHours | null) => {
    const words = next ? i18n.t('hours.saved') : i18n.t('hours.saved_off');
    onHours(next).then(
      () => say(words),
      () => say(i18n.t('trouble.not_done')),
    );
  };
  const change = (day: number, of: DayHours | null) => hours && save(hours.with(day, of));
  return (
    <Card id="hours" title={i18n.t('options.hours')}>
      <div class="setting">
        <p id="hours-hint">{i18n.t('hours.switch')}</p>
        <Switch on={hours !== null} label={i18n.t('hours.switch')} onSwitch={(on) => save(on ? usualHours : null)} />
      </div>
      <p class="soft">{i18n.t('hours.hint')}</p>
      {hours && (
        <fieldset class="hours">
          <legend class="hidden-words">{i18n.t('options.hours')}</legend>
          {hours.map((of, day) => (
            <HoursOfDay
              key={day}
              day={day}
              hours={of}
              usual={dayHours}
              language={language}
              onHours={(next) => change(day, next)}
            />
          ))}
        </fieldset>
      )}
      <Status told={said}>{said.words}</Status>
    </Card>
  );
}
