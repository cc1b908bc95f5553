import type { TargetedEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';

/** Takes a reply as a file, or as a text that was pasted. @param onLook told what it is to be looked for in */
export function OpenReply({ onLook }: { onLook: (from: Blob | string) => Promise<void> }) {
  const id = useId();
  const [text, type] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    await onLook(file);
    // The same file can then be chosen once more.
    if (field.current) field.current.value = '';
  };
  const open = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === '') return;
    await onLook(text);
    type('');
  };
  return (
    <div class="reply-open">
      <label>
        {i18n.t('reply.choose')}
        <input
          ref={field}
          class="field"
          type="file"
          name="reply"
          accept=".json,application/json"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      <form data-form="reply-text" onSubmit={open}>
        <label for={`${id}-text`}>{i18n.t('reply.paste')}</label>
        <textarea
          id={`${id}-text`}
          class="field"
          name="reply-text"
          rows={3}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" does="reply-look">
          {i18n.t('reply.look')}
        </Button>
      </form>
    </div>
  );
}
