import type { Bench } from './browser.ts';
import { median } from './figure.ts';

/**
 * Writes down when numbers can be seen: the moment the first of them, or the one line of the blank page, was brought on the
 * screen. It is marked as soon as it stands in the page, which is before it is drawn: what is drawn earlier ("Loading")
 * does not count.
 */
const watchPaint = `
  globalThis.painted = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const isBlank = document.documentElement && !document.documentElement.hasAttribute('data-ready');
      const first = document.querySelector(isBlank ? 'p' : '[data-ready="true"] [data-count] strong');
      if (!first) return;
      observer.disconnect();
      first.setAttribute('elementtiming', 'number');
    }).observe(document, { attributes: true, childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) resolve(startTime);
    }).observe({ type: 'element', buffered: true });
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
