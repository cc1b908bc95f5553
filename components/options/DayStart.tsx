import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { clock } from '@/lib/text/moment';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';

/** From midnight to noon in half hours: later than that nobody's day begins. */
const choices = Array.from({ length: 25 }, (_, i) => i * 30);

interface Props {
  /** Minutes after midnight. */
  dayStart: number;
  language: string;
  onDayStart: (minutes: number) => Promise<void>;
}

/** When a day begins, for those who work past midnight. */
export function DayStart({ dayStart, language, onDayStart }: Props) {
  const [said, set] = useState({ words: '' });
  const say = (words: string) => set({ words });
  const change = (minutes: number) => {
    say(i18n.t('options.day_moving'));
    onDayStart(minutes).then(
      () => say(i18n.t('options.day_saved')),
      () => say(i18n.t('trouble.not_done')),
    );
  };
  return (
    <Card id="day" title={i18n.t('options.day')}>
      <div class="setting">
        <div>
          <label for="day-start">{i18n.t('options.day_start')}</label>
          <p class="soft" id="day-hint">
            {i18n.t('options.day_hint')}
          </p>
        </div>
        <select
          class="field"
          id="day-start"
          name="day-start"
          aria-describedby="day-hint"
          value={dayStart}
          onChange={(e) => change(Number(e.currentTarget.value))}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {clock(minutes, language)}
            </option>
          ))}
        </select>
      </div>
      <Status told={said}>{said.words}</Status>
    </Card>
  );
}
