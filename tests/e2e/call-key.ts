import type { Extension } from './extension.ts';

/**
 * Presses the key that counts a call. A headless browser has no keys of its own to press: the event it would send is sent in
 * the worker itself, which takes everything but the browser's own handling of the key.
 */
export async function pressCallKey(ext: Extension, command = 'count-call'): Promise<void> {
  const worker = await ext.worker();
  await worker.evaluate((name) => {
    const { onCommand } = (globalThis as unknown as { chrome: { commands: { onCommand: unknown } } }).chrome.commands;
    (onCommand as { dispatch(name: string): void }).dispatch(name);
  }, command);
}
