import { browser } from './api';

/** What is asked for in this turn. */
let asked: { keys: Set<string>; answer: Promise<Record<string, unknown>> } | undefined;

function ask() {
  const keys = new Set<string>();
  const answer = Promise.resolve().then(() => {
    asked = undefined;
    return browser.storage.local.get([...keys]);
  });
  return { keys, answer };
}

/**
 * What is kept on this machine under a key; undefined where nothing is. All that is asked for in one turn is one question:
 * the browser answers each by itself, and a view that opens has half a dozen before it can show a number.
 */
export async function stored<T>(key: string): Promise<T | undefined> {
  asked ??= ask();
  asked.keys.add(key);
  return (await asked.answer)[key] as T | undefined;
}
