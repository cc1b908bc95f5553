import { signal } from '@preact/signals';
import { ask } from '@/lib/browser/ask';
import { saveSettings } from '@/lib/browser/settings';
import type { Sendout } from '@/lib/catalog';

/** Which metric the person's firm calls a sendout; null where it uses the word for none. */
export const sendout = signal<Sendout | null>(null);

/** Calls another metric a sendout, in chips too. */
export async function saveSendout(of: Sendout | null): Promise<void> {
  await saveSettings({ sendout: of });
  await ask({ do: 'refresh' });
}
