import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportEnd, ImportView } from '@/lib/state/import';
import { shortDay } from '@/lib/text/day';
import { dateOf } from '@/lib/text/moment';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { importFailure } from '../words/failure-words';

interface Props {
  disabled: boolean;
  language: string;
  /** Looks at a file without writing. */
  onCheck: (file: File, tell: (part: number) => void, signal: AbortSignal) => Promise<ImportView>;
  onMerge: (file: File, view: ImportView, tell: (part: number) => void, signal: AbortSignal) => Promise<ImportEnd>;
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

  const work = async (doing: 'check' | 'merge', job: (tell: (part: number) => void) => Promise<Stage>) => {
    stop.current = new AbortController();
    say('');
    go({ at: 'working', doing, part: 0 });
    const next = await job((part) => go({ at: 'working', doing, part })).catch((error: unknown): Stage => {
      say(stop.current.signal.aborted ? i18n.t(`import.cancelled_${doing}`) : importFailure(error));
      return { at: 'choose' };
    });
    go(next);
    if (next.at === 'choose' && field.current) field.current.value = '';
  };

  const check = (file: File | undefined) => {
    if (!file) return;
    chosen.current = file;
    setEnd(null);
    void work('check', async (tell) => ({ at: 'checked', view: await onCheck(file, tell, stop.current.signal) }));
  };
  const merge = (view: ImportView) => {
    const file = chosen.current;
    if (!file) return;
    void work('merge', async (tell) => {
      const merged = await onMerge(file, view, tell, stop.current.signal);
      setEnd(merged);
      say(i18n.t('import.done', merged.added, [number(merged.added, language), number(merged.skipped, language)]));
      return { at: 'choose' };
    });
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
        <Preview view={stage.view} language={language} onMerge={merge} onLeave={() => go({ at: 'choose' })} />
      )}
      <Status data={end ? { added: end.added, skipped: end.skipped } : {}}>{said}</Status>
    </div>
  );
}

interface PreviewProps {
  view: ImportView;
  language: string;
  onMerge: (view: ImportView) => void;
  onLeave: () => void;
}

/** What is in the file and what would become of it. */
function Preview({ view, language, onMerge, onLeave }: PreviewProps) {
  const fresh = view.events - view.known;
  const figure = (n: number) => number(n, language);
  const day = (at: number) => shortDay(dateOf(at, 0), language);
  return (
    <div class="notice" data-tone="ask">
      {view.from !== null && view.to !== null && (
        <p>{i18n.t('import.holds', view.events, [figure(view.events), day(view.from), day(view.to)])}</p>
      )}
      <p>{i18n.t('import.fresh', fresh, [figure(fresh)])}</p>
      {view.known > 0 && <p>{i18n.t('import.known', view.known, [figure(view.known)])}</p>}
      {view.bad > 0 && <p>{i18n.t('import.bad', view.bad, [figure(view.bad)])}</p>}
      <div class="choice">
        <Button look="main" does="import-confirm" disabled={view.events === 0} onClick={() => onMerge(view)}>
          {i18n.t('import.merge')}
        </Button>
        <Button does="import-leave" onClick={onLeave}>
          {i18n.t('import.leave')}
        </Button>
      </div>
    </div>
  );
}
