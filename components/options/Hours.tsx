import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dayHours, usualHours, type WorkingHours } from '@/lib/hours';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';
import { Switch } from '../ui/Switch';
import { HoursOfDay } from './HoursOfDay';

interface Props {
  /** Null while all counts for others, too. */
  hours: WorkingHours | null;
  language: string;
  /** Called with how they follow from those that are kept by then. */
  onHours: (next: (hours: WorkingHours | null) => WorkingHours | null) => Promise<void>;
}

/** The hours outside of which nothing goes into totals that are shared; off unless the person wants it. */
export function Hours({ hours, language, onHours }: Props) {
  const [said, set] = useState({ words: '' });
  const say = (words: string) => set({ words });
  const save = (next: Parameters<typeof onHours>[0], words: string) => {
    onHours(next).then(
      () => say(words),
      () => say(i18n.t('trouble.not_done')),
    );
  };
  return (
    <Card id="hours" title={i18n.t('options.hours')}>
      <div class="setting">
        <p id="hours-hint">{i18n.t('hours.switch')}</p>
        <Switch
          on={hours !== null}
          label={i18n.t('hours.switch')}
          onSwitch={(on) => save(() => (on ? usualHours : null), i18n.t(on ? 'hours.saved' : 'hours.saved_off'))}
        />
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
              onHours={(next) => save((all) => all?.with(day, next(all[day] ?? null)) ?? null, i18n.t('hours.saved'))}
            />
          ))}
        </fieldset>
      )}
      <Status told={said}>{said.words}</Status>
    </Card>
  );
}
