import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Advice } from '@/lib/measure/advice';
import { Button } from '../ui/Button';
import { adviceWords } from '../words/target-words';

/** The most important thing that could be better, one at a time; the next one on request. Nothing where all is well. */
export function AdviceLine({ advice, language }: { advice: readonly Advice[]; language: string }) {
  const [place, go] = useState(0);
  const shown = advice[place];
  if (!shown) return null;
  return (
    <div class="notice advice" data-advice={shown.kind}>
      <p>
        <strong>{i18n.t('advice.title')}</strong> {adviceWords(shown, language)}
      </p>
      <Button look="quiet" does="advice-next" onClick={() => go(place + 1)}>
        {i18n.t(place + 1 < advice.length ? 'advice.next' : 'advice.enough')}
      </Button>
    </div>
  );
}
