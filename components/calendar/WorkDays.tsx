import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkCalendar } from '@/lib/target';
import { weekdayName } from '@/lib/text/day';
import { number, percent } from '@/lib/text/number';
import { Notice } from '../ui/Notice';
import { Switch } from '../ui/Switch';
import { Shares } from './Shares';

/** How much somebody works, by the ways most do. */
const presets = {
  full: (usual: readonly number[]) => [...usual],
  most: (usual: readonly number[]) => usual.map((weight) => weight * 0.8),
  three: (usual: readonly number[]) => {
    const worked = usual.flatMap((weight, place) => (weight > 0 ? [place] : [])).slice(0, 3);
    return usual.map((weight, place) => (worked.includes(place) ? weight : 0));
  },
};
type Preset = keyof typeof presets;
const names: readonly Preset[] = ['full', 'most', 'three'];

interface Props {
  calendar: WorkCalendar;
  /** How much of each weekday is worked where the person lives. */
  usual: readonly number[];
  /** Days of work in the business year. */
  inYear: number;
  language: string;
  onWeights: (weights: number[]) => void;
  /** One day of the week, 1 (Monday) to 7, is worked so much. */
  onWeight: (weekday: number, weight: number) => void;
}

/** The days of the week the person works, and how much of each. */
export function WorkDays({ calendar, usual, inYear, language, onWeights, onWeight }: Props) {
  const { weights, weekStart } = calendar;
  const [own, setOwn] = useState(false);
  const preset = names.find((name) => presets[name](usual).every((weight, place) => weight === weights[place]));
  const week = Array.from({ length: 7 }, (_, place) => ((weekStart - 1 + place) % 7) + 1);
  const whole = Math.max(...weights) || 1;
  const choose = (name: string) => {
    setOwn(name === 'own');
    if (name !== 'own') onWeights(presets[name as Preset](usual));
  };
  return (
    <>
      <div class="setting">
        <label for="work-preset">{i18n.t('calendar.how_much')}</label>
        <select
          class="field"
          id="work-preset"
          name="work"
          value={own ? 'own' : (preset ?? 'own')}
          onChange={(e) => choose(e.currentTarget.value)}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {i18n.t(`calendar.work_${name}`)}
            </option>
          ))}
          <option value="own">{i18n.t('calendar.work_own')}</option>
        </select>
      </div>
      <fieldset class="week">
        <legend>{i18n.t('calendar.days')}</legend>
        {week.map((weekday) => {
          const weight = weights[weekday - 1] ?? 0;
          return (
            <div key={weekday} class="weekday" data-weekday={weekday} data-weight={weight}>
              <span aria-hidden="true">{weekdayName(weekday, language, 'short')}</span>
              <Switch
                on={weight > 0}
                label={weekdayName(weekday, language, 'long')}
                onSwitch={(on) => onWeight(weekday, on ? whole : 0)}
              />
              {weight > 0 && weight < 1 && <span class="soft">{percent(weight, language)}</span>}
            </div>
          );
        })}
      </fieldset>
      <Shares
        week={week}
        weights={weights}
        open={own || preset === undefined}
        language={language}
        onChange={onWeight}
      />
      {inYear > 0 ? (
        <p class="soft" data-year={inYear}>
          {i18n.t('calendar.in_year', inYear, [number(inYear, language)])}
        </p>
      ) : (
        <Notice tone="bad">
          <p>{i18n.t(weights.some((weight) => weight > 0) ? 'calendar.all_off' : 'calendar.no_days')}</p>
        </Notice>
      )}
    </>
  );
}
