import { useEffect, useLayoutEffect } from 'preact/hooks';

/** At the latest so much later it is taken for drawn, in milliseconds: a page that is not looked at is not drawn. */
const patience = 100;

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
    if (!when || !onDrawn) return;
    let told = false;
    const tell = () => {
      if (!told) onDrawn();
      told = true;
    };
    requestAnimationFrame(() => setTimeout(tell));
    setTimeout(tell, patience);
  }, [when]);
  return null;
}
