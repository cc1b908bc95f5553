import type { Page } from '@playwright/test';
import type { Bench } from './browser.ts';
import { middleMean } from './figure.ts';
import { ourPage } from './page-costs.ts';

/** Until nothing that a page has set going holds the next one up, in milliseconds. */
const breath = 400;

/** Until a popup has been drawn, also on a slow machine, in milliseconds: nobody looks before. */
const unseen = 1200;

/**
 * The moment that was first brought on the screen which stands there still, where numbers are (or the blank page's only
 * line): of "Loading", in whose place they come, nothing is left.
 */
const firstStanding = `new Promise((resolve, reject) => {
  setTimeout(reject, 5000, new Error('nothing was drawn'));
  new PerformanceObserver((list) => {
    const standing = list.getEntries().find(({ element }) => element?.closest('main, body > p'));
    if (standing) resolve(standing.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

type Name = 'ours' | 'blank' | 'reading';

/** Opens views in turn, so that all meet the same machine: the mean of each one's middle moments, in milliseconds. */
async function inTurn<One extends Name>(
  names: readonly One[],
  openings: number,
  drawn: (name: One) => Promise<number>,
): Promise<Record<One, number>> {
  const taken = new Map<One, number[]>(names.map((name) => [name, []]));
  // The first of each fills caches and is not held against the others.
  for (let opening = 0; opening <= openings; opening++)
    for (const name of names) {
      const moment = await drawn(name);
      if (opening > 0) taken.get(name)?.push(moment);
    }
  return Object.fromEntries(names.map((name) => [name, middleMean(taken.get(name) ?? [])])) as Record<One, number>;
}

/** Opens the popup as the browser's own button does, and tells when it was drawn, counted from when it began to load. */
async function popupDrawn(bench: Bench, over: Page, name: 'ours' | 'blank'): Promise<number> {
  const { page, close } = await bench.popup(name === 'ours' ? bench.ours.id : bench.bare, over, unseen);
  const moment = await page.evaluate<number>(firstStanding);
  await close();
  await over.waitForTimeout(breath);
  return moment;
}

/**
 * What the popup takes to show today's numbers beside a blank one, in milliseconds. Both extensions' workers run, as while
 * somebody works.
 */
export async function popupsOf(bench: Bench, openings: number): Promise<Record<'ours' | 'blank', number>> {
  const over = await bench.open(ourPage);
  // The bare extension's worker never ends here; with ours, the whole process would end and begin anew with each opening.
  await bench.ours.worker();
  const drawn = await inTurn(['ours', 'blank'], openings, (name) => popupDrawn(bench, over, name));
  await over.close();
  return drawn;
}

/**
 * The same where neither worker runs, as after half a minute in which nothing has happened: each opening begins a process.
 * The bare extension's worker does not run again.
 */
export async function coldPopupsOf(bench: Bench, openings: number): Promise<Record<'ours' | 'blank', number>> {
  const over = await bench.open(ourPage);
  const drawn = await inTurn(['ours', 'blank'], openings, async (name) => {
    await bench.endWorkers();
    return popupDrawn(bench, over, name);
  });
  await over.close();
  return drawn;
}

/**
 * The same page in a tab, where the browser's own toolbar, which is laid out anew with each address, holds up whatever a
 * page asks for; and beside it a page of ten lines that reads one number from a database.
 */
export async function pagesOf(bench: Bench, openings: number): Promise<Record<Name, number>> {
  await bench.ours.worker();
  const window = await bench.open('about:blank');
  const pages: Record<Name, string> = {
    ours: `chrome-extension://${bench.ours.id}/popup.html`,
    blank: `chrome-extension://${bench.bare}/popup.html`,
    reading: `chrome-extension://${bench.bare}/reading.html`,
  };
  const drawn = await inTurn(['ours', 'blank', 'reading'], openings, async (name) => {
    await window.goto(pages[name]);
    await window.waitForTimeout(breath);
    return window.evaluate<number>(firstStanding);
  });
  await window.close();
  return drawn;
}
