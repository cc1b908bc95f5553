import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Ledger } from '@/lib/ledger/open';
import { personOf, signingSecret } from '@/lib/ledger/secret';
import { fingerprintOf, type SigningKey } from '@/lib/share/signature';
import { live } from './live';
import type { Shown } from './practice';
import type { Ask } from './targets';

/** Who signs: the person, and the browser by its key. */
export interface Signer {
  person: string;
  /** The fingerprint of the key. */
  device: string;
  key: SigningKey;
}

/**
 * What this browser signs with, made where it is not there yet.
 * @param ask writes what is asked for into the ledger
 */
export async function signingKeyOf(ledger: Ledger, ask: Ask): Promise<SigningKey | null> {
  await ask({ do: 'make-signing' });
  return (await signingSecret(ledger)) as SigningKey | null;
}

/** What this browser signs with, made where it is not there yet; undefined until it is, and once it is gone. */
export function followSigner(page: Shown): ReadonlySignal<Signer | undefined> {
  const signer = signal<Signer>();
  const secret = live(() => () => signingSecret(page.ledger), page.failed);
  void page.ask({ do: 'make-signing' });
  effect(() => {
    const key = secret.value as SigningKey | null | undefined;
    signer.value = undefined;
    if (!key) return;
    void (async () => {
      const [person, device] = await Promise.all([personOf(page.ledger), fingerprintOf(key)]);
      if (person && secret.value === key) signer.value = { person, device, key };
    })().catch(page.failed);
  });
  return signer;
}
