import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { canOpen, type Opened } from '@/lib/state/talk-files';
import { Status } from '../ui/Status';
import { noFileWords, placeWords } from '../words/deal-words';

interface Props {
  onLook: (file: File) => Promise<Opened>;
  /** Told what was opened; null while nothing is. */
  onOpened: (opened: Opened | null) => void;
}

/** Opens a target file, or says why it cannot be opened. */
export function FileChoice({ onLook, onOpened }: Props) {
  const [said, say] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const look = async (file: File | undefined) => {
    onOpened(null);
    if (!file) return;
    try {
      const opened = await onLook(file);
      say(placeWords(opened.place));
      if (canOpen(opened)) onOpened(opened);
    } catch (error) {
      say(noFileWords(error));
    }
    // The same file can then be chosen once more.
    if (field.current) field.current.value = '';
  };
  return (
    <div class="target-file">
      <label>
        {i18n.t('deal.choose')}
        <input
          ref={field}
          class="field"
          type="file"
          name="target-file"
          accept=".json,application/json"
          aria-describedby="target-file-hint"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      <p class="soft" id="target-file-hint">
        {i18n.t('deal.hint')}
      </p>
      <Status id="target-file-said">{said}</Status>
    </div>
  );
}
