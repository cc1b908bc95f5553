import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FileProblem, Mapping, PastTaken, PastView, Table } from '@/lib/state/history';
import { shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { failureWords } from '../words/failure-words';
import { HistoryMapping } from './HistoryMapping';
import { HistoryPreview } from './HistoryPreview';

type Tell = (part: number) => void;

interface Props {
  disabled: boolean;
  language: string;
  /** The history that came in last; null where none can be taken back. */
  taken: PastTaken | null;
  onOpen: (file: File) => Promise<{ table: Table; mapping: Mapping } | { problem: FileProblem }>;
  /** Null while columns are missing. */
  onRead: (table: Table, mapping: Mapping) => Promise<PastView | null>;
  onTakeIn: (view: PastView, onTop: boolean, tell: Tell, signal: AbortSignal) => Promise<PastTaken | null>;
  onTakeBack: (taken: PastTaken, tell: Tell) => Promise<number>;
}

type Stage =
  | { at: 'choose' }
  | { at: 'working'; part: number; stops: boolean }
  /** `reading`: what is seen is of another mapping still. */
  | { at: 'mapping'; table: Table; mapping: Mapping; view: PastView | null; reading: boolean };

/** Takes in what was done before Groundwork: a table, what its columns mean, what would come in, and then the numbers. */
export function History({ disabled, language, taken, onOpen, onRead, onTakeIn, onTakeBack }: Props) {
  const [stage, go] = useState<Stage>({ at: 'choose' });
  const [said, say] = useState<{ words: string; data?: Record<string, number> }>({ words: '' });
  const stop = useRef(new AbortController());
  const field = useRef<HTMLInputElement>(null);
  /** Which reading of a table is the last; what an earlier one found comes too late. */
  const reading = useRef(0);
  const figure = (n: number) => number(n, language);

  const leave = () => {
    reading.current++;
    go({ at: 'choose' });
    if (field.current) field.current.value = '';
  };
  const failed = (error: unknown) => {
    const { why } = error as { why?: string };
    say({ words: stop.current.signal.aborted ? i18n.t('history.cancelled') : failureWords(why ?? '') });
    leave();
  };
  const map = async (table: Table, mapping: Mapping) => {
    const mine = ++reading.current;
    // A choice stands at once: the next one, made while the table is still being read, is made on top of it.
    go((now) => (now.at === 'mapping' && now.table === table ? { ...now, mapping, reading: true } : now));
    const view = await onRead(table, mapping);
    if (mine === reading.current) go({ at: 'mapping', table, mapping, view, reading: false });
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    say({ words: '' });
    const opened = await onOpen(file);
    if (!('problem' in opened)) return map(opened.table, opened.mapping);
    say({ words: i18n.t(`history.file_${opened.problem === 'no-text' ? 'no_text' : opened.problem}`) });
    leave();
  };
  const work = async (stops: boolean, job: (tell: Tell) => Promise<void>) => {
    stop.current = new AbortController();
    say({ words: '' });
    go({ at: 'working', part: 0, stops });
    await job((part) => go({ at: 'working', part, stops }));
    leave();
  };
  const takeIn = (view: PastView, onTop: boolean) =>
    work(true, async (tell) => {
      const end = await onTakeIn(view, onTop, tell, stop.current.signal);
      const added = end?.added ?? 0;
      const data = { added, skipped: view.known + view.fresh.length - added };
      say({ words: i18n.t('history.done', added, [figure(added)]), data });
    });
  const takeBack = (last: PastTaken) =>
    work(false, async (tell) => {
      const back = await onTakeBack(last, tell);
      say({ words: i18n.t('history.taken_back', back, [figure(back)]) });
    });

  return (
    <div class="history">
      <label>
        {i18n.t('history.choose')}
        <input
          ref={field}
          class="field"
          type="file"
          name="history"
          accept=".csv,.tsv,.txt,text/csv"
          disabled={disabled || stage.at === 'working'}
          aria-describedby="history-hint"
          onChange={(event) => void open(event.currentTarget.files?.[0]).catch(failed)}
        />
      </label>
      <p class="soft" id="history-hint">
        {i18n.t('history.hint')}
      </p>
      {stage.at === 'working' && (
        <div class="working">
          <progress max={1} value={stage.part} aria-label={i18n.t('history.working')} />
          <p>{i18n.t('history.working')}</p>
          {stage.stops && (
            <Button does="history-cancel" onClick={() => stop.current.abort()}>
              {i18n.t('import.cancel')}
            </Button>
          )}
        </div>
      )}
      {stage.at === 'mapping' && (
        <section class="notice" data-tone="ask" aria-label={i18n.t('history.title')}>
          <HistoryMapping
            table={stage.table}
            mapping={stage.mapping}
            unknown={stage.view?.unknown ?? []}
            language={language}
            onMapping={(mapping) => void map(stage.table, mapping).catch(failed)}
          />
          <HistoryPreview
            view={stage.view}
            reading={stage.reading}
            language={language}
            onTakeIn={(view, onTop) => void takeIn(view, onTop).catch(failed)}
            onLeave={leave}
          />
        </section>
      )}
      {stage.at === 'choose' && taken && (
        <p class="history-last">
          {i18n.t('history.last', { from: shortDay(taken.from, language), to: shortDay(taken.to, language) })}{' '}
          <Button does="history-undo" disabled={disabled} onClick={() => void takeBack(taken).catch(failed)}>
            {i18n.t('history.undo')}
          </Button>
        </p>
      )}
      <Status data={said.data ?? {}}>{said.words}</Status>
    </div>
  );
}
