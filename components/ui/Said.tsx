import { i18n } from '#i18n';
import { Button } from './Button';
import { Status } from './Status';

interface Props {
  /** What became of the last thing the person did; empty if there is nothing to say. */
  words: string;
  /** As in `Status`. */
  told?: object | undefined;
  /** Takes it back, where one press can. */
  onUndo?: (() => void) | undefined;
}

/** The outcome of what the person just did, with the way back as long as it is shown. */
export const Said = ({ words, told, onUndo }: Props) => (
  <div class="said">
    <Status told={told}>{words}</Status>
    {onUndo && (
      <Button look="quiet" does="undo-said" aria-label={i18n.t('said.undo_what', { what: words })} onClick={onUndo}>
        {i18n.t('today.undo')}
      </Button>
    )}
  </div>
);
