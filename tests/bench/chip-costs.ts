import { bareOrigin } from './bare.ts';
import type { Bench } from './browser.ts';
import { type Figure, figure, median } from './figure.ts';
import { type Extent, ourPage } from './page-costs.ts';
import { type Profiled, press, profiled } from './profile.ts';

/** Milliseconds between two actions: each is said before the next. */
const pace = 1200;

/** Shows the chip on LinkedIn, or does not, as a person does. */
async function switchChip({ ours }: Bench, on: boolean): Promise<void> {
  const options = await ours.page('options.html');
  const row = options.locator('[data-site="linkedin"]');
  if (on) {
    await row.locator('[data-do="chip-show"]').click();
    await row.locator('[data-do="chip-risk-yes"]').click();
  } else if (await row.locator('[data-chip-shown="true"]').count()) await row.locator('[data-do="chip-hide"]').click();
  await row.locator(`[data-chip-shown="${on}"]`).waitFor();
  await options.close();
}

/** What the chip adds to a page's costs: where something is counted, and where one clicks for something else. */
export async function measureChipCosts(bench: Bench, { rounds, clicks }: Extent): Promise<Figure[]> {
  const ours = await profiled(await bench.open(ourPage));
  const bare = await profiled(await bench.open(`${bareOrigin}/click`));
  const cost = async (one: Profiled, id: string, selector: string, times: number, pause: number) =>
    ((await one.during(() => press(one, selector, times, pause))).get(id) ?? 0) / times;
  const actions = { off: [] as number[], on: [] as number[] };
  // In turn, so that both meet the same machine.
  for (let round = 0; round < rounds; round++) {
    for (const chip of ['off', 'on'] as const) {
      await switchChip(bench, chip === 'on');
      await ours.page.locator('[data-chip]').waitFor({ state: chip === 'on' ? 'attached' : 'detached' });
      await press(ours, '#send', 2, pace);
      actions[chip].push(await cost(ours, bench.ours.id, '#send', 6, pace));
    }
  }
  const more = median(actions.on) - median(actions.off);
  // What the last act armed must have ended: these are ordinary clicks.
  await ours.page.reload();
  await ours.page.locator('[data-chip]').waitFor({ state: 'attached' });
  const click = { ours: [] as number[], bare: [] as number[] };
  for (const one of [ours, bare]) await press(one, '#plain', 50, 0);
  for (let round = 0; round < rounds; round++) {
    click.ours.push((await cost(ours, bench.ours.id, '#plain', clicks, 0)) * 1000);
    click.bare.push((await cost(bare, bench.bare, '#plain', clicks, 0)) * 1000);
  }
  await switchChip(bench, false);
  for (const { page } of [ours, bare]) await page.close();
  return [
    figure('action-chip-more-ms', Math.max(more, 0), 0, { most: 2 }),
    figure('click-chip-us', median(click.ours), median(click.bare), { times: 1.5 }),
  ];
}
