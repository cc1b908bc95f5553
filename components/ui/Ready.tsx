import { useEffect, useLayoutEffect } from 'preact/hooks';

interface Props {
  when: boolean;
  /** Told once they are drawn: what the page does then holds no number up. */
  onDrawn?: () => void;
}

/** Marks the page as showing numbers of the ledger, in the moment they stand in it; never taken back. */
export function Ready({ when, onDrawn }: Props) {
  useLayoutEffect(() => {
    if (when) document.documentElement.dataset.ready = 'true';
  }, [when]);
  useEffect(() => {
    if (when) onDrawn?.();
  }, [when]);
  return null;
}
