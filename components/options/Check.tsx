import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CheckView } from '@/lib/state/check';
import { since } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { CheckOutcome } from './CheckOutcome';
import { CheckRow } from './CheckRow';

interface Props {
  check: CheckView;
  language: string;
  /** One act more was done (1), or one fewer than was said (-1). */
  onTick: (metric: string, by: number) => void;
  onFinish: () => void;
  /** Counts again after a pause. */
  onResume: () => void;
  /** Cancels the check, or closes its outcome. */
  onLeave: () => void;
  onSave: (report: string, file: string) => void;
}

/** Check me: the person does a handful of acts on a site, ticks them off and sees how many were counted. */
export function Check({ check, language, onTick, onFinish, onResume, onLeave, onSave }: Props) {
  const section = useRef<HTMLElement>(null);
  const { name: site, finished, metrics, pausedSince } = check;
  // The button that led here, or that finished it, is gone or far away: go where it goes on.
  useEffect(() => {
    if (location.hash !== '#check') return;
    section.current?.scrollIntoView();
    section.current?.focus({ preventScroll: true });
  }, [finished]);
  return (
    <section
      class="card"
      id="check"
      aria-labelledby="check-title"
      tabIndex={-1}
      ref={section}
      data-site-checked={check.site}
    >
      <h2 id="check-title">{i18n.t('check.title', { site })}</h2>
      {!finished && pausedSince !== null && (
        <Notice tone="ask">
          <p>{i18n.t('check.paused', { since: since(pausedSince, language) })}</p>
          <Button does="resume" look="main" onClick={onResume}>
            {i18n.t('popup.resume')}
          </Button>
        </Notice>
      )}
      {finished ? (
        <CheckOutcome check={check} language={language} onSave={onSave} onClose={onLeave} />
      ) : (
        <>
          <ol class="check-how">
            <li>{i18n.t('check.how_do', { site })}</li>
            <li>{i18n.t('check.how_tick')}</li>
            <li>{i18n.t('check.how_finish')}</li>
          </ol>
          <ul class="checked">
            {metrics.map((tally) => (
              <CheckRow key={tally.metric} tally={tally} language={language} onTick={onTick} />
            ))}
          </ul>
          <div class="choice">
            <Button look="main" does="check-finish" onClick={onFinish}>
              {i18n.t('check.finish')}
            </Button>
            <Button does="check-cancel" onClick={onLeave}>
              {i18n.t('check.cancel')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
