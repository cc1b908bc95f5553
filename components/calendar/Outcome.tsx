import { useEffect, useRef } from 'preact/hooks';
import { Said } from '../ui/Said';

interface Props {
  words: string;
  onUndo?: (() => void) | undefined;
}

/**
 * What became of the last thing done. Where its row went and took the focus along, the focus comes here, to the way back;
 * who works with the keyboard would otherwise start again at the top of the page.
 */
export function Outcome({ words, onUndo }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!words || document.activeElement !== document.body) return;
    (place.current?.querySelector('button') ?? place.current)?.focus({ preventScroll: true });
  });
  return (
    <div ref={place} class="outcome" tabIndex={words ? -1 : undefined}>
      <Said words={words} onUndo={onUndo} />
    </div>
  );
}
