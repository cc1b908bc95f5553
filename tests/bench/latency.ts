import type { Bench } from './browser.ts';
import { median } from './figure.ts';
import { ourPage } from './page-costs.ts';
import type { PracticePage } from './practice-page.ts';
import { press, profiled } from './profile.ts';

/** Makes `nextChange()`: the moment at which the number of requests in the side panel is another one. */
const follow = `
  const shown = () => document.querySelector('[data-metric="connection-request"][data-period="day"]')?.dataset.count;
  globalThis.nextChange = () => new Promise((resolve) => {
    const before = shown();
    new MutationObserver((_, observer) => {
      if (shown() === before) return;
      resolve(Date.now());
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
`;

/**
 * From the end of the server's answer to the new number in the side panel, in milliseconds: the middle of some, with the
 * worker awake and asleep.
 */
export async function measureLatency(
  bench: Bench,
  practice: PracticePage,
  times: number,
): Promise<{ warm: number; cold: number }> {
  const panel = await bench.open(`chrome-extension://${bench.ours.id}/sidepanel.html#today`);
  await panel.locator('html[data-ready="true"]').waitFor();
  await panel.evaluate(follow);
  const ours = await profiled(await bench.open(ourPage));

  const once = async (): Promise<number> => {
    // Nobody acts without a breath, and what the last act set going is not this one's.
    await ours.page.waitForTimeout(700);
    const change = panel.evaluate<number>('nextChange()');
    await press(ours, '#send', 1, 0);
    const changed = await change;
    return changed - (practice.answered.at(-1) ?? Number.NaN);
  };

  await once();
  const warm: number[] = [];
  for (let time = 0; time < times; time++) warm.push(await once());
  const cold: number[] = [];
  for (let time = 0; time < times / 3; time++) {
    await bench.ours.stopWorker();
    cold.push(await once());
  }
  await panel.close();
  await ours.page.close();
  return { warm: median(warm), cold: median(cold) };
}
