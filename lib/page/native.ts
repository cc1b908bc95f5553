/** The browser's own object; page scripts carry no polyfill. */
interface Native {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: Listener): void;
      removeListener(listener: Listener): void;
    };
  };
  i18n: { getMessage(name: string): string };
  storage: {
    local: {
      get(keys: string | string[]): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      onChanged: {
        addListener(listener: ChangeListener): void;
        removeListener(listener: ChangeListener): void;
      };
    };
  };
}

export type ChangeListener = (changes: Record<string, { newValue?: unknown }>) => void;

export type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

/** The native extension API of a page script. */
export const native = (): Native => (globalThis as unknown as { chrome: Native }).chrome;

/** Whether the extension is still there: after an update or removal its old scripts live on without it. */
export const isAlive = (): boolean => native().runtime?.id !== undefined;

/** Sends without caring for an answer; a background that is gone is no error of the page. */
export function tell(message: unknown): void {
  if (isAlive())
    native()
      .runtime.sendMessage(message)
      .catch(() => undefined);
}
