import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportEnd, ImportView } from '@/lib/state/import';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { importFailure, isWrongPassphrase } from '../words/failure-words';
import { mergedWords } from '../words/merged-words';
import { ImportPreview } from './ImportPreview';

interface Props {
  disabled: boolean;
  language: string;
  /** Looks at a file without writing. */
  onCheck: (file: File, tell: (part: number) => void, signal: AbortSignal) => Promise<ImportView>;
  /** @param passphrase opens the key in the file; null leaves it out */
  onMerge: (
    file: File,
    view: ImportView,
    passphrase: string | null,
    tell: (part: number) => void,
    signal: AbortSignal,
  ) => Promise<ImportEnd>;
}

type Stage =
  | { at: 'choose' }
  | { at: 'working'; doing: 'check' | 'merge'; part: number }
  | { at: 'checked'; view: ImportView };

/** Takes an export in: first what is in it, then, on a second press, the merge. */
export function Import({ disabled, language, onCheck, onMerge }: Props) {
  const [stage, go] = useState<Stage>({ at: 'choose' });
  const [said, say] = useState('');
  const [end, setEnd] = useState<ImportEnd | null>(null);
  const chosen = useRef<File | null>(null);
  const stop = useRef(new AbortController());
  const field = useRef<HTMLInputElement>(null);

  const work = async (
    doing: 'check' | 'merge',
    job: (tell: (part: number) => void) => Promise<Stage>,
    before: Stage,
  ) => {
    stop.current = new AbortController();
    say('');
    go({ at: 'working', doing, part: 0 });
    const next = await job((part) => go({ at: 'working', doing, part })).catch((error: unknown): Stage => {
      say(stop.current.signal.aborted ? i18n.t(`import.cancelled_${doing}`) : importFailure(error));
      return isWrongPassphrase(error) ? before : { at: 'choose' };
    });
    go(next);
    if (next.at === 'choose' && field.current) field.current.value = '';
  };

  const check = (file: File | undefined) => {
    if (!file) return;
    chosen.current = file;
    setEnd(null);
    const look = async (tell: (part: number) => void): Promise<Stage> => ({
      at: 'checked',
      view: await onCheck(file, tell, stop.current.signal),
    });
    void work('check', look, { at: 'choose' });
  };
  const merge = (view: ImportView, passphrase: string | null) => {
    const file = chosen.current;
    if (!file) return;
    const takeIn = async (tell: (part: number) => void): Promise<Stage> => {
      const merged = await onMerge(file, view, passphrase, tell, stop.current.signal);
      setEnd(merged);
      say(mergedWords(merged, view, passphrase !== null, language));
      return { at: 'choose' };
    };
    void work('merge', takeIn, { at: 'checked', view });
  };

  return (
    <div class="import">
      <label>
        {i18n.t('import.choose')}
        <input
          ref={field}
          class="field"
          type="file"
          name="import"
          accept=".json,application/json"
          disabled={disabled || stage.at === 'working'}
          aria-describedby="import-hint"
          onChange={(e) => check(e.currentTarget.files?.[0])}
        />
      </label>
      <p class="soft" id="import-hint">
        {i18n.t('import.hint')}
      </p>
      {stage.at === 'working' && (
        <div class="working">
          <progress max={1} value={stage.part} aria-label={i18n.t(`import.working_${stage.doing}`)} />
          <p>{i18n.t(`import.working_${stage.doing}`)}</p>
          <Button does="import-cancel" onClick={() => stop.current.abort()}>
            {i18n.t('import.cancel')}
          </Button>
        </div>
      )}
      {stage.at === 'checked' && (
        <ImportPreview view={stage.view} language={language} onMerge={merge} onLeave={() => go({ at: 'choose' })} />
      )}
      <Status data={end ? { added: end.added, skipped: end.skipped } : {}}>{said}</Status>
    </div>
  );
}
