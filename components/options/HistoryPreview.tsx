import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PastView, RowProblem } from '@/lib/state/history';
import { shortDay } from '@/lib/text/day';
import { list, number } from '@/lib/text/number';
import { Button } from '../ui/Button';

interface Props {
  /** Null while columns are missing. */
  view: PastView | null;
  /** The table is being read in another way: what is seen is not to be taken in. */
  reading: boolean;
  language: string;
  /** @param onTop whether days that have numbers already get these on top */
  onTakeIn: (view: PastView, onTop: boolean) => void;
  onLeave: () => void;
}

/** So many lines are named of each problem. */
const named = 5;

/** What would come in, what would not and why, and the way to do it. */
export function HistoryPreview({ view, reading, language, onTakeIn, onLeave }: Props) {
  const [onTop, setOnTop] = useState(false);
  const figure = (n: number) => number(n, language);
  const counted = view?.counted.length ?? 0;
  const coming = view ? view.fresh.length - (onTop ? 0 : counted) : 0;
  const days = view?.entries.map(({ day }) => day).toSorted() ?? [];
  const [first] = days;
  const last = days.at(-1);
  return (
    <>
      {!view && <p role="alert">{i18n.t('history.missing')}</p>}
      {view && first && last && (
        <p>
          {i18n.t('history.holds', view.entries.length, [
            figure(view.entries.length),
            shortDay(first, language),
            shortDay(last, language),
          ])}
        </p>
      )}
      {view && view.known > 0 && <p>{i18n.t('history.known', view.known, [figure(view.known)])}</p>}
      {view && view.bad.length > 0 && <Problems bad={view.bad} language={language} />}
      {counted > 0 && (
        <label class="check">
          <input
            type="checkbox"
            name="on-top"
            checked={onTop}
            onChange={(event) => setOnTop(event.currentTarget.checked)}
          />
          {i18n.t('history.on_top', counted, [figure(counted)])}
        </label>
      )}
      <div class="choice">
        <Button
          look="main"
          does="history-confirm"
          disabled={coming === 0 || reading}
          onClick={() => view && onTakeIn(view, onTop)}
        >
          {i18n.t('history.take_in', coming, [figure(coming)])}
        </Button>
        <Button does="history-leave" onClick={onLeave}>
          {i18n.t('import.leave')}
        </Button>
      </div>
    </>
  );
}

/** What could not be read, by what is wrong, with the first lines. */
function Problems({ bad, language }: { bad: PastView['bad']; language: string }) {
  const groups = [...Map.groupBy(bad, ({ problem }): RowProblem => problem)];
  return (
    <ul class="problems" data-bad={bad.length}>
      {groups.map(([problem, rows]) => {
        const lines = rows.slice(0, named).map(({ line }) => number(line, language));
        const more = rows.length > named ? '…' : '';
        return (
          <li key={problem}>
            {i18n.t(`history.bad_${problem}`, rows.length, [
              number(rows.length, language),
              list(lines, language) + more,
            ])}
          </li>
        );
      })}
    </ul>
  );
}
