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

/** Until nothing that a page has set going holds the next one up, in milliseconds. */
const breath = 300;

/**
 * What the popup takes to show today's numbers beside a blank one, and beside a page of ten lines that reads one number from
 * a database, in milliseconds: the middle of some openings.
 */
export async function paintsOf(
  bench: Bench,
  openings: number,
): Promise<{ ours: number; blank: number; reading: number }> {
  // The bare extension's worker never ends here; with ours, the whole process would end and begin anew with each opening.
  await bench.ours.worker();
  const window = await bench.open('about:blank');
  await window.addInitScript(watchPaint);
  const pages = {
    ours: `chrome-extension://${bench.ours.id}/popup.html`,
    blank: `chrome-extension://${bench.bare}/popup.html`,
    reading: `chrome-extension://${bench.bare}/reading.html`,
  };
  const paints = { ours: [] as number[], blank: [] as number[], reading: [] as number[] };
  const names = Object.keys(pages) as (keyof typeof pages)[];
  // The first of each is cold and not held against the others.
  for (let opening = 0; opening <= openings; opening++)
    for (const name of names) {
      await window.goto(pages[name]);
      const paint = await window.evaluate<number>('painted');
      if (opening > 0) paints[name].push(paint);
      await window.waitForTimeout(breath);
    }
  await window.close();
  return { ours: median(paints.ours), blank: median(paints.blank), reading: median(paints.reading) };
}
