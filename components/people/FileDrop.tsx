import type { TargetedDragEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Takes files that are chosen or dropped, several at once. @param onFiles told which */
export function FileDrop({ onFiles }: { onFiles: (files: readonly File[]) => Promise<void> }) {
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const take = async (files: FileList | null | undefined) => {
    if (!files?.length) return;
    await onFiles([...files]);
    // The same files can then be chosen once more.
    if (field.current) field.current.value = '';
  };
  const hover = (event: TargetedDragEvent<HTMLDivElement>) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // Who cannot drag chooses: the field below does the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has no key; the field has
    <div
      class="file-drop"
      data-over={over}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files);
      }}
    >
      <label>
        {i18n.t('people.choose')}
        <input
          ref={field}
          class="field"
          type="file"
          name="summaries"
          multiple
          accept=".json,application/json"
          aria-describedby="summaries-hint"
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </label>
      <p class="soft" id="summaries-hint">
        {i18n.t('people.hint')}
      </p>
    </div>
  );
}
