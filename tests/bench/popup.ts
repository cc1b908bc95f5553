import type { Bench } from './browser.ts';
import { median } from './figure.ts';

/** Writes down the first paint that shows numbers: the first paint at all, or the one after they were there. */
const watchPaint = `
  globalThis.painted = new Promise((resolve) => {
    const isReady = () => !document.documentElement.hasAttribute('data-ready') || document.documentElement.dataset.ready === 'true';
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0];
      if (!first) return;
      if (isReady()) return resolve(first.startTime);
      new MutationObserver((_, observer) => {
        if (!isReady()) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }).observe(document.documentElement, { attributes: true });
    }).observe({ type: 'paint', buffered: true });
  });
`;

/** What the popup takes to show today's numbers beside a blank one, in milliseconds: the middle of some openings. */
export async function paintsOf(bench: Bench, openings: number): Promise<{ ours: number; blank: number }> {
  const window = await bench.open('about:blank');
  await window.addInitScript(watchPaint);
  const paint = async (id: string) => {
    await window.goto(`chrome-extension://${id}/popup.html`);
    return window.evaluate<number>('painted');
  };
  const ours: number[] = [];
  const blank: number[] = [];
  // The first of each is cold and not held against the other.
  await paint(bench.ours.id);
  await paint(bench.bare);
  for (let opening = 0; opening < openings; opening++) {
    ours.push(await paint(bench.ours.id));
    blank.push(await paint(bench.bare));
  }
  await window.close();
  return { ours: median(ours), blank: median(blank) };
}
