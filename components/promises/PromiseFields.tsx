import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestHelp } from '@/lib/share/target-file';
import type { TypedPromise } from '@/lib/state/promise-input';
import type { Problem } from '@/lib/state/target-input';
import { number } from '@/lib/text/number';
import { Field } from '../targets/Field';
import { Button } from '../ui/Button';

interface Props {
  promise: TypedPromise;
  /** The place among the promises, from 0. */
  place: number;
  /** It is asked for, not promised. */
  asks: boolean;
  /** Whether it may come again and again. */
  repeats: boolean;
  today: string;
  language: string;
  /** Its words are missing. */
  unsaid: boolean;
  when: Problem | undefined;
  onChange: (promise: TypedPromise) => void;
  onRemove: () => void;
}

/** How often help comes that comes again and again, until somebody says otherwise. */
const usual = '2';

/** Help, and by when or how often. */
export function PromiseFields({ promise, place, asks, repeats, today, language, unsaid, when, ...props }: Props) {
  const id = useId();
  const { onChange, onRemove } = props;
  const { what, by, every } = promise;
  const n = number(place + 1, language);
  return (
    <fieldset class="promise-fields" data-promise-fields={place}>
      <legend class="hidden-words">{i18n.t(asks ? 'reply.help_n' : 'reply.promise_n', { n })}</legend>
      <div class="target-field">
        <label for={`${id}-what`}>{i18n.t(asks ? 'reply.ask_what' : 'reply.what')}</label>
        <input
          id={`${id}-what`}
          class="field"
          type="text"
          name={`what-${place}`}
          autoComplete="off"
          maxLength={longestHelp}
          aria-invalid={unsaid ? true : undefined}
          aria-describedby={unsaid ? `${id}-bad` : undefined}
          value={what}
          onInput={(event) => onChange({ ...promise, what: event.currentTarget.value })}
        />
        {unsaid && (
          <p class="problem" id={`${id}-bad`} data-problem="unsaid">
            {i18n.t(asks ? 'reply.unasked' : 'reply.unsaid')}
          </p>
        )}
      </div>
      {repeats && (
        <div class="target-field">
          <label for={`${id}-when`}>{i18n.t('reply.when')}</label>
          <select
            id={`${id}-when`}
            class="field"
            name={`when-${place}`}
            value={every === undefined ? 'day' : 'weeks'}
            onChange={(event) =>
              onChange(event.currentTarget.value === 'day' ? { what, by } : { what, by, every: every ?? usual })
            }
          >
            <option value="day">{i18n.t('reply.once')}</option>
            <option value="weeks">{i18n.t('reply.again')}</option>
          </select>
        </div>
      )}
      {every === undefined ? (
        <Field
          label={i18n.t('reply.by')}
          name={`by-${place}`}
          type="date"
          min={today}
          value={by}
          problem={when}
          onValue={(next) => onChange({ ...promise, by: next })}
        />
      ) : (
        <Field
          label={i18n.t('reply.weeks')}
          name={`every-${place}`}
          type="number"
          value={every}
          problem={when}
          onValue={(next) => onChange({ ...promise, every: next })}
        />
      )}
      <Button
        look="quiet"
        does="promise-remove"
        aria-label={i18n.t(asks ? 'reply.unask_n' : 'reply.remove_n', { n })}
        onClick={onRemove}
      >
        {i18n.t('options.remove')}
      </Button>
    </fieldset>
  );
}
