import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * What is wrong with a form's fields. After a submit that found something, the first such field has the focus; where it
 * is folded away, it is unfolded.
 */
export function useProblems<T extends object>() {
  const form = useRef<HTMLFormElement>(null);
  const [found, find] = useState<T>({} as T);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const folded = first?.closest('details');
    if (folded) folded.open = true;
    first?.focus();
  }, [found]);
  return { form, found, find };
}
