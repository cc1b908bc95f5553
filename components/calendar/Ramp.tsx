import { i18n } from '#i18n';
import { usualRamp } from '@/lib/measure/workdays';
import type { WorkCalendar } from '@/lib/target';
import { Button } from '../ui/Button';

type RampUp = NonNullable<WorkCalendar['ramp']>;

const most = 12;

interface Props {
  ramp: RampUp | null;
  /** Called with how it follows from the one that is kept by then. */
  onRamp: (next: (ramp: RampUp | null) => RampUp | null) => void;
}

/** A new starter: less is expected in the first weeks, step by step. */
export function Ramp({ ramp, onRamp }: Props) {
  const change = (next: (steps: RampUp['steps']) => RampUp['steps']) =>
    onRamp((now) => {
      const steps = next(now?.steps ?? []);
      return now && steps.length > 0 ? { ...now, steps } : null;
    });
  const step = (place: number, patch: Partial<RampUp['steps'][number]>) =>
    change((steps) => steps.map((one, at) => (at === place ? { ...one, ...patch } : one)));
  return (
    <div class="ramp">
      <label>
        {i18n.t('calendar.ramp_from')}
        <input
          class="field"
          type="date"
          name="ramp-from"
          min="2000-01-01"
          max="2099-12-31"
          value={ramp?.from ?? ''}
          aria-describedby="ramp-hint"
          onChange={({ currentTarget: field }) => {
            const from = field.value;
            if (field.reportValidity()) onRamp((now) => (from ? { from, steps: now?.steps ?? usualRamp } : null));
          }}
        />
      </label>
      <p class="soft" id="ramp-hint">
        {i18n.t('calendar.ramp_hint')}
      </p>
      {ramp?.steps.map(({ weeks, share }, place) => (
        <fieldset key={place} class="step">
          <legend class="hidden-words">{i18n.t('calendar.ramp_step', { n: String(place + 1) })}</legend>
          <label>
            {i18n.t('calendar.ramp_weeks')}
            <input
              class="field"
              type="number"
              min={1}
              max={52}
              required
              value={weeks}
              onChange={({ currentTarget: field }) => {
                const weeks = field.valueAsNumber;
                if (field.reportValidity()) step(place, { weeks });
              }}
            />
          </label>
          <label>
            {i18n.t('calendar.ramp_share')}
            <input
              class="field"
              type="number"
              min={0}
              max={100}
              required
              value={Math.round(share * 100)}
              onChange={({ currentTarget: field }) => {
                const share = field.valueAsNumber / 100;
                if (field.reportValidity()) step(place, { share });
              }}
            />
          </label>
          <Button
            aria-label={i18n.t('calendar.ramp_remove', { n: String(place + 1) })}
            onClick={() => change((steps) => steps.filter((_, at) => at !== place))}
          >
            {i18n.t('options.remove')}
          </Button>
        </fieldset>
      ))}
      {ramp && ramp.steps.length < most && (
        <Button onClick={() => change((steps) => [...steps, { weeks: 4, share: 1 }])}>
          {i18n.t('calendar.ramp_add')}
        </Button>
      )}
    </div>
  );
}
