import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';

/**
 * Keeps the answer to a question about the ledger up to date, whoever writes: this page, another one or the background.
 * @param question reads whatever signals it depends on and gives the query to run; undefined while it cannot be asked
 * @param onError told when the ledger fails under the query
 * @returns the newest answer; undefined until there is one
 */
export function live<T>(
  question: () => (() => Promise<T>) | undefined,
  onError: (error: unknown) => void,
): ReadonlySignal<T | undefined> {
  const answer = signal<T>();
  effect(() => {
    const query = question();
    if (!query) return;
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        answer.value = value;
      },
      error: onError,
    });
    return () => subscription.unsubscribe();
  });
  return answer;
}
