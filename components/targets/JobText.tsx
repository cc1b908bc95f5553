import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Suggestion, suggestAreas } from '@/lib/roles/suggest';
import { list } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { areaWords } from '../words/role-words';

interface Props {
  language: string;
  onSave: (suggestions: readonly Suggestion[]) => void;
}

/** A job description, pasted, and the areas it seems to be about. It is read in this page only and kept nowhere. */
export function JobText({ language, onSave }: Props) {
  const id = useId();
  const [text, type] = useState('');
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const suggestions = suggestAreas(text);
  const chosen = suggestions.filter(({ area }) => !left.has(area.name));
  const turn = (name: string, on: boolean) =>
    leave(new Set(on ? [...left].filter((one) => one !== name) : [...left, name]));
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen.length > 0) onSave(chosen);
  };
  const found = i18n.t('job.found', suggestions.length, [String(suggestions.length)]);
  return (
    <form class="form" data-form="job-text" onSubmit={save}>
      <label for={id}>{i18n.t('job.text')}</label>
      <textarea
        id={id}
        class="field"
        name="job"
        rows={6}
        maxLength={50_000}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p class="soft" id={`${id}-hint`}>
        {i18n.t('job.hint')}
      </p>
      <Status>{text.trim() ? found : ''}</Status>
      {suggestions.length > 0 && (
        <ul class="areas">
          {suggestions.map(({ area, found: words }) => {
            const { name, why } = areaWords(area);
            return (
              <li key={area.name} data-area={area.name}>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={!left.has(area.name)}
                    onChange={(event) => turn(area.name, event.currentTarget.checked)}
                  />
                  <span>
                    <strong>{name}</strong> {why}{' '}
                    <span class="soft">{i18n.t('job.because', { words: list(words, language) })}</span>
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      )}
      <Button type="submit" look="main" does="job-save" disabled={chosen.length === 0}>
        {i18n.t('job.save')}
      </Button>
    </form>
  );
}
