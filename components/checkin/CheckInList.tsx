import { i18n } from '#i18n';
import { type CheckIn, checkInParts } from '@/lib/check-in';
import { Button } from '../ui/Button';

interface Props {
  all: readonly CheckIn[];
  /** How a week is called, by its first day. */
  weekWords: (week: string) => string;
  onChange: (said: CheckIn) => void;
  onRemove: (said: CheckIn) => void;
}

/** What a person wrote of their weeks, the last one first. */
export const CheckInList = ({ all, weekWords, onChange, onRemove }: Props) => (
  <details class="check-ins">
    <summary>{i18n.t('checkin.list')}</summary>
    <ol>
      {all.map((said) => {
        const days = weekWords(said.week);
        return (
          <li key={said.week} data-check-in={said.week}>
            <h2>{days}</h2>
            <dl>
              {checkInParts
                .filter((part) => said[part].trim() !== '')
                .map((part) => (
                  <div key={part}>
                    <dt>{i18n.t(`checkin.${part}`)}</dt>
                    <dd>{said[part]}</dd>
                  </div>
                ))}
            </dl>
            <div class="check-in-acts">
              <Button
                look="quiet"
                does="check-in-change"
                aria-label={i18n.t('checkin.change_what', { days })}
                onClick={() => onChange(said)}
              >
                {i18n.t('target.change')}
              </Button>
              <Button
                look="quiet"
                does="check-in-remove"
                aria-label={i18n.t('checkin.remove_what', { days })}
                onClick={() => onRemove(said)}
              >
                {i18n.t('target.remove')}
              </Button>
            </div>
          </li>
        );
      })}
    </ol>
  </details>
);
