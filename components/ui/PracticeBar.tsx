import { i18n } from '#i18n';
import { Button } from './Button';

/** Says that the numbers below are invented, and ends them with one press. */
export const PracticeBar = ({ onEnd }: { onEnd: () => void }) => (
  <aside class="practice-bar" data-practice aria-label={i18n.t('practice.bar')}>
    <p>
      <strong>{i18n.t('practice.bar')}</strong> {i18n.t('practice.bar_text')}
    </p>
    <Button does="practice-end" onClick={onEnd}>
      {i18n.t('practice.end')}
    </Button>
  </aside>
);
