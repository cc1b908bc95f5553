import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WrittenReply as Made } from '@/lib/state/answering';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';

interface Props {
  made: Made;
  /** Whom it is for. */
  name: string;
  onSave: (file: string, name: string) => void;
  /** Rejects where the browser does not allow it. */
  onCopy: (text: string) => Promise<void>;
}

/** A reply that was written, with the ways to pass it on. */
export function WrittenReply({ made, name, onSave, onCopy }: Props) {
  const [said, say] = useState('');
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const save = () => {
    onSave(made.file, made.name);
    say(i18n.t('reply.saved', { file: made.name }));
  };
  const copy = (text: string) => () =>
    void onCopy(text).then(
      () => say(i18n.t('reply.copied')),
      () => say(i18n.t('reply.not_copied')),
    );
  return (
    <div class="notice" data-made>
      <p ref={heading} tabIndex={-1}>
        {i18n.t('reply.ready', { name })}
      </p>
      <div class="notice-doings">
        <Button look="main" does="reply-save" onClick={save}>
          {i18n.t('reply.save')}
        </Button>
        <Button does="reply-copy" onClick={copy(made.text)}>
          {i18n.t('reply.copy')}
        </Button>
        {made.link && (
          <Button does="reply-link" onClick={copy(made.link)}>
            {i18n.t('reply.copy_link')}
          </Button>
        )}
      </div>
      <p class="soft">{i18n.t(made.link ? 'reply.link_hint' : 'reply.link_long')}</p>
      <Status>{said}</Status>
      <details>
        <summary>{i18n.t('reply.as_text')}</summary>
        <textarea class="field" readOnly rows={6} name="reply-made" aria-label={i18n.t('reply.as_text')}>
          {made.text}
        </textarea>
      </details>
    </div>
  );
}
