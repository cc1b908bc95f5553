import { browser } from './api';
import { stored } from './stored';

/** An own or self-hosted address that runs software Groundwork knows. */
export interface Binding {
  /** Scheme, host and port. */
  origin: string;
  /** The path it lives below, without a slash at the end; '' for the whole host. */
  prefix: string;
  site: string;
}

const key = 'bindings';

/** The own domains of this machine. */
export async function readBindings(): Promise<Binding[]> {
  return (await stored<Binding[]>(key)) ?? [];
}

const same = (a: Binding, b: Binding) => a.origin === b.origin && a.prefix === b.prefix;

/** Binds an address to a site; an address already bound is bound anew. */
export async function saveBinding(binding: Binding): Promise<void> {
  const others = (await readBindings()).filter((other) => !same(other, binding));
  await browser.storage.local.set({ [key]: [...others, binding] });
}

/** Forgets an own domain. Its permission is given back by the caller. */
export async function removeBinding(binding: Binding): Promise<void> {
  await browser.storage.local.set({ [key]: (await readBindings()).filter((other) => !same(other, binding)) });
}

/** Calls back whenever the bindings change. Returns the way to stop. */
export function onBindings(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Reads what a person types as the address of their own installation.
 * @returns null if it is no http(s) address
 */
export function readAddress(text: string): Omit<Binding, 'site'> | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') };
}

/** The match pattern that covers a bound address. Firefox knows no ports in patterns; its binding still checks the port. */
export function bindingPattern({ origin }: Pick<Binding, 'origin'>): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${import.meta.env.BROWSER === 'firefox' ? hostname : host}/*`;
}
