import { i18n } from '#i18n';
import type { DigestLine } from '@/lib/state/digest';
import { weekdayName } from '@/lib/text/day';
import { Button } from './Button';
import { Notice } from './Notice';

interface Props {
  line: DigestLine;
  language: string;
  /** Opens the place where weeks are sent, with this one chosen. */
  onLook: () => void;
  /** This one is not to be sent. */
  onNot: () => void;
}

/** That a week is ready to be sent, on the day the person chose. */
export const DigestReady = ({ line: { which, since }, language, onLook, onNot }: Props) => (
  <Notice>
    <p data-digest={which}>
      {since === null
        ? i18n.t(`digest.${which}`)
        : i18n.t(`digest.${which}_since`, { day: weekdayName(since, language, 'long') })}
    </p>
    <div class="notice-doings">
      <Button does="digest-look" onClick={onLook}>
        {i18n.t('digest.look')}
      </Button>
      <Button look="quiet" does="digest-not" onClick={onNot}>
        {i18n.t('digest.not')}
      </Button>
    </div>
  </Notice>
);
