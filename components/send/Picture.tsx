import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SentPart } from '@/lib/shared';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';

interface Props {
  /** The picture, and what it shows in words. */
  parts: readonly SentPart[];
  /** Rejects where the browser does not allow it. */
  onCopy: (text: string) => Promise<void>;
}

/** The very picture that leaves, and what is to be put beside it for those who do not see it. */
export function Picture({ parts: [picture, words], onCopy }: Props) {
  const [said, say] = useState('');
  if (!picture || !words) return null;
  const copy = () =>
    onCopy(words.text).then(
      () => say(i18n.t('send.described')),
      () => say(i18n.t('send.not_copied')),
    );
  return (
    <figure class="card-picture">
      <img src={`data:${picture.type};base64,${picture.text}`} alt={words.text} width={1200} height={630} />
      <figcaption>
        <Button does="copy-description" onClick={() => void copy()}>
          {i18n.t('send.describe')}
        </Button>
        <Status>{said}</Status>
      </figcaption>
    </figure>
  );
}
