import {
  type Binding,
  bindingPattern,
  readAddress,
  readBindings,
  removeBinding,
  saveBinding,
} from '@/lib/browser/bindings';
import { removeOrigins, requestOrigins } from '@/lib/browser/permissions';

/** How binding an own address ended; `domain` is the address as it was understood. */
export type Bound = { ok: true; domain: string } | { ok: false; why: 'bad-address' | 'denied'; domain: string };

/**
 * Asks for an own address and binds it to a site. Must be called in the submit itself: the browser asks only then.
 * @param typed what the person wrote
 * @param site a site id
 */
export async function bindAddress(typed: string, site: string): Promise<Bound> {
  const address = readAddress(typed);
  if (!address) return { ok: false, why: 'bad-address', domain: typed };
  const domain = address.origin + address.prefix;
  if (!(await requestOrigins([bindingPattern(address)]))) return { ok: false, why: 'denied', domain };
  await saveBinding({ ...address, site });
  return { ok: true, domain };
}

/** Forgets an own address, and gives its permission back unless another bound address needs it. */
export async function unbind(binding: Binding): Promise<void> {
  await removeBinding(binding);
  const pattern = bindingPattern(binding);
  const others = await readBindings();
  if (!others.some((other) => bindingPattern(other) === pattern)) await removeOrigins([pattern]);
}
