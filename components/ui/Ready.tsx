import { useLayoutEffect } from 'preact/hooks';

/** Marks the page as showing numbers of the ledger, in the moment they stand in it; never taken back. */
export function Ready({ when }: { when: boolean }) {
  useLayoutEffect(() => {
    if (when) document.documentElement.dataset.ready = 'true';
  }, [when]);
  return null;
}
