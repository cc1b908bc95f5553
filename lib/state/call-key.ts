import { type ReadonlySignal, signal } from '@preact/signals';
import { onBack, readCallKey } from '@/lib/browser/call-key';
import { thisBrowser } from '@/lib/browser/which';

/** The key that adds a call, and where the browser lets one change it. */
export interface CallKey {
  /** As the browser writes it; '' where there is none. */
  key: string;
  /** What to type where addresses stand; Firefox has its own way. */
  page: string | 'firefox';
}

const pages: Record<string, string> = { Firefox: 'firefox', Edge: 'edge://extensions/shortcuts' };

/** The key, kept up to date. Undefined until the browser was asked. */
export function followCallKey(): ReadonlySignal<CallKey | undefined> {
  const known = signal<CallKey>();
  const look = async () => {
    known.value = { key: await readCallKey(), page: pages[thisBrowser().name] ?? 'chrome://extensions/shortcuts' };
  };
  void look();
  onBack(() => void look());
  return known;
}
