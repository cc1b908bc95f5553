import { i18n } from '#i18n';
import type { ConsentDoings, ConsentLine } from '@/lib/state/consent';
import { inWeek } from '@/lib/text/moment';
import { Button } from './Button';
import { Notice } from './Notice';

interface Props extends ConsentDoings {
  line: ConsentLine;
  language: string;
  /** Opens the place where weeks are sent, with this one as it goes. */
  onLook: () => void;
}

function words(line: ConsentLine, language: string): string {
  const { host, ends } = line;
  if (line.is === 'going' || line.is === 'sent') return i18n.t(`consent.${line.is}`, { host, ends });
  if (line.is === 'refused' || line.is === 'ended') return i18n.t(`consent.${line.is}`, { host });
  if (line.is !== 'goes') return i18n.t(`consent.${line.is}`);
  const { goes, dueAt } = line.said;
  const gaps = { when: inWeek(goes, language), host, ends };
  return line.isLate
    ? i18n.t('consent.goes_late', { ...gaps, due: inWeek(dueAt, language) })
    : i18n.t('consent.goes', gaps);
}

/** Where the person has to do it now. */
const leftToDo: readonly ConsentLine['is'][] = ['refused', 'offline', 'failed', 'closed', 'unknown'];

/** That a week goes by itself, with a press that holds it; or what became of it. */
export const ConsentNotice = ({ line, language, onLook, onHold, onEnd, onSeen }: Props) => (
  <Notice tone={leftToDo.includes(line.is) || line.is === 'ended' ? 'ask' : undefined}>
    <p data-consent={line.is}>{words(line, language)}</p>
    <div class="notice-doings">
      {line.is === 'goes' && (
        <Button look="ask" does="consent-hold" onClick={() => onHold(line.said.name)}>
          {i18n.t('consent.hold')}
        </Button>
      )}
      {(line.is === 'goes' || leftToDo.includes(line.is)) && (
        <Button does="consent-look" onClick={onLook}>
          {i18n.t('digest.look')}
        </Button>
      )}
      {line.is === 'goes' && (
        <Button look="quiet" does="consent-end" onClick={onEnd}>
          {i18n.t('consent.end')}
        </Button>
      )}
      {line.is !== 'goes' && line.is !== 'going' && (
        <Button look="quiet" does="consent-seen" onClick={onSeen}>
          {i18n.t('consent.seen')}
        </Button>
      )}
    </div>
  </Notice>
);
