import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportView } from '@/lib/state/import';
import { shortDay } from '@/lib/text/day';
import { dateHere, dateOf } from '@/lib/text/moment';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';

interface Props {
  view: ImportView;
  language: string;
  /** @param passphrase opens the key in the file; null leaves it out */
  onMerge: (view: ImportView, passphrase: string | null) => void;
  onLeave: () => void;
}

/** What is in the file and what would become of it. */
export function ImportPreview({ view, language, onMerge, onLeave }: Props) {
  const [passphrase, type] = useState('');
  const fresh = view.events - view.known;
  const figure = (n: number) => number(n, language);
  const day = (at: number) => shortDay(dateOf(at, 0), language);
  const foreignTo = view.foreignTo === null ? null : shortDay(dateHere(view.foreignTo), language);
  const merge = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    onMerge(view, passphrase || null);
  };
  return (
    <form class="notice" data-tone="ask" data-form="import" onSubmit={merge}>
      {view.from !== null && view.to !== null && (
        <p>{i18n.t('import.holds', view.events, [figure(view.events), day(view.from), day(view.to)])}</p>
      )}
      {(view.events > 0 || view.values === 0) && <p>{i18n.t('import.fresh', fresh, [figure(fresh)])}</p>}
      {view.known > 0 && <p>{i18n.t('import.known', view.known, [figure(view.known)])}</p>}
      {view.targets > 0 && <p>{i18n.t('import.targets', view.targets, [figure(view.targets)])}</p>}
      {view.calendar > 0 && <p>{i18n.t('import.calendar', view.calendar, [figure(view.calendar)])}</p>}
      {view.between > 0 && <p>{i18n.t('import.between', view.between, [figure(view.between)])}</p>}
      {view.closed > 0 && <p>{i18n.t('import.closed', view.closed, [figure(view.closed)])}</p>}
      {view.values > 0 && <p>{i18n.t('import.values', view.values, [figure(view.values)])}</p>}
      {view.bad > 0 && <p>{i18n.t('import.bad', view.bad, [figure(view.bad)])}</p>}
      {view.secret && (
        <>
          <p id="import-secret">{i18n.t('import.secret')}</p>
          <label>
            {i18n.t('import.passphrase')}
            <input
              class="field"
              type="password"
              name="import-passphrase"
              autoComplete="off"
              aria-describedby="import-secret import-without"
              value={passphrase}
              onInput={(e) => type(e.currentTarget.value)}
            />
          </label>
        </>
      )}
      {foreignTo && (
        <p id="import-without" class="soft">
          {i18n.t(view.secret ? 'import.without' : 'import.no_key', { date: foreignTo })}
        </p>
      )}
      <div class="choice">
        <Button
          type="submit"
          look="main"
          does="import-confirm"
          disabled={
            [view.events, view.days, view.targets, view.calendar, view.between, view.closed, view.values].every(
              (n) => n === 0,
            ) && !view.secret
          }
        >
          {i18n.t('import.merge')}
        </Button>
        <Button does="import-leave" onClick={onLeave}>
          {i18n.t('import.leave')}
        </Button>
      </div>
    </form>
  );
}
