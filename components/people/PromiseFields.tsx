import { i18n } from '#i18n';
import { longest } from '@/lib/share/reply-file';
import type { Problem } from '@/lib/state/target-input';
import { number } from '@/lib/text/number';
import { Field } from '../targets/Field';
import { Button } from '../ui/Button';

interface Props {
  promise: { what: string; by: string };
  /** The place among the promises, from 0. */
  place: number;
  today: string;
  language: string;
  /** Its words are missing. */
  unsaid: boolean;
  day: Problem | undefined;
  onChange: (part: Partial<{ what: string; by: string }>) => void;
  onRemove: () => void;
}

/** Help that is promised, and by when. */
export function PromiseFields({ promise, place, today, language, unsaid, day, onChange, onRemove }: Props) {
  const n = number(place + 1, language);
  const wrong = `unsaid-${place}`;
  return (
    <fieldset class="promise-fields" data-promise-fields={place}>
      <legend class="hidden-words">{i18n.t('reply.promise_n', { n })}</legend>
      <div class="target-field">
        <label for={`what-${place}`}>{i18n.t('reply.what')}</label>
        <input
          id={`what-${place}`}
          class="field"
          type="text"
          name={`what-${place}`}
          autoComplete="off"
          maxLength={longest.what}
          aria-invalid={unsaid ? true : undefined}
          aria-describedby={unsaid ? wrong : undefined}
          value={promise.what}
          onInput={(event) => onChange({ what: event.currentTarget.value })}
        />
        {unsaid && (
          <p class="problem" id={wrong} data-problem="unsaid">
            {i18n.t('reply.unsaid')}
          </p>
        )}
      </div>
      <Field
        label={i18n.t('reply.by')}
        name={`by-${place}`}
        type="date"
        min={today}
        value={promise.by}
        problem={day}
        onValue={(by) => onChange({ by })}
      />
      <Button look="quiet" does="promise-remove" aria-label={i18n.t('reply.remove_n', { n })} onClick={onRemove}>
        {i18n.t('options.remove')}
      </Button>
    </fieldset>
  );
}
