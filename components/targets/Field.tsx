import { useId } from 'preact/hooks';
import type { Problem } from '@/lib/state/target-input';
import { problemWords } from '../words/target-words';

interface Props {
  label: string;
  name: string;
  value: string;
  onValue: (value: string) => void;
  /** What is wrong with what was typed. */
  problem?: Problem | undefined;
  /** What to know before typing, or about what is typed; in sight and read out. */
  hint?: string | undefined;
  /** Text unless said. */
  type?: 'number' | 'date';
  /** The first day that can be chosen, YYYY-MM-DD. */
  min?: string;
  /** The id of a list of suggestions. */
  list?: string;
  /** How many characters at most. */
  longest?: number;
}

/** One thing to type, with its problem right below it. */
export function Field({ label, name, value, onValue, problem, hint, type, longest, ...rest }: Props) {
  const id = useId();
  const about = [hint && `${id}-hint`, problem && `${id}-bad`].filter(Boolean).join(' ');
  return (
    <div class="target-field">
      <label for={id}>{label}</label>
      <input
        {...rest}
        {...(longest ? { maxLength: longest } : {})}
        {...(type === 'number' ? { type, inputMode: 'decimal', step: 'any' } : { type: type ?? 'text' })}
        id={id}
        class="field"
        name={name}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={about || undefined}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" id={`${id}-bad`} data-problem={problem}>
          {problemWords(problem)}
        </p>
      )}
      {hint && (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
