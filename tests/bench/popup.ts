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

type Pages = 'ours' | 'blank' | 'reading';

/** Opens pages in turn, so that all meet the same machine: the middle one of each, in milliseconds. */
async function paints<Name extends Pages>(bench: Bench, names: readonly Name[], openings: number) {
  const window = await bench.open('about:blank');
  await window.addInitScript(watchPaint);
  const pages: Record<Pages, string> = {
    ours: `chrome-extension://${bench.ours.id}/popup.html`,
    blank: `chrome-extension://${bench.bare}/popup.html`,
    reading: `chrome-extension://${bench.bare}/reading.html`,
  };
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  // The first of each fills caches and is not held against the others.
  for (let opening = 0; opening <= openings; opening++)
    for (const name of names) {
      await window.goto(pages[name]);
      const paint = await window.evaluate<number>('painted');
      if (opening > 0) taken.get(name)?.push(paint);
      await window.waitForTimeout(breath);
    }
  await window.close();
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<Name, number>;
}

/**
 * What the popup takes to show today's numbers beside a blank one, and beside a page of ten lines that reads one number from
 * a database, in milliseconds: the middle of some openings.
 */
export async function paintsOf(bench: Bench, openings: number): Promise<Record<Pages, number>> {
  // The bare extension's worker never ends here; with ours, the whole process would end and begin anew with each opening.
  await bench.ours.worker();
  return paints(bench, ['ours', 'blank', 'reading'], openings);
}

/**
 * The same where neither worker runs, as after half a minute in which nothing has happened: each opening begins a process.
 * No worker runs afterwards.
 */
export async function coldPaintsOf(bench: Bench, openings: number): Promise<Record<'ours' | 'blank', number>> {
  await bench.endWorkers();
  return paints(bench, ['ours', 'blank'], openings);
}
