import type { Page } from '@playwright/test';
import { type Bare, bareOrigin } from './bare.ts';
import type { Bench } from './browser.ts';
import { type Figure, figure, median } from './figure.ts';
import { type Profiled, press, profiled } from './profile.ts';

/** Where Groundwork is switched on. */
export const ourPage = 'https://www.linkedin.com/feed/';

/** How much is measured; more takes longer and is steadier. */
export interface Extent {
  rounds: number;
  loads: number;
  clicks: number;
  actions: number;
}

const spentBy = (spent: Map<string, number>, id: string) => spent.get(id) ?? 0;
const least = (values: readonly number[]) => Math.min(...values);

/** What a page pays, by the profiler: loads, its own changes, clicks, counted actions. */
export async function measurePageCosts(bench: Bench, extent: Extent): Promise<Figure[]> {
  const ours = await profiled(await bench.open(ourPage));
  const bare = async (name: Bare) => profiled(await bench.open(`${bareOrigin}/${name}`));
  const [empty, click, message] = [await bare('empty'), await bare('click'), await bare('message')];
  const figures = [
    ...(await loads(bench, ours, empty, extent)),
    ...(await mutations(bench, ours, extent)),
    await clicks(bench, ours, click, extent),
    ...(await actions(bench, ours, message, extent)),
  ];
  for (const { page } of [ours, empty, click, message]) await page.close();
  return figures;
}

async function loads(bench: Bench, ours: Profiled, empty: Profiled, { rounds, loads }: Extent): Promise<Figure[]> {
  const reload = (page: Page) => async () => {
    for (let load = 0; load < loads; load++) await page.reload();
  };
  const costs = { ours: [] as number[], empty: [] as number[], elsewhere: [] as number[] };
  await reload(ours.page)();
  for (let round = 0; round < rounds; round++) {
    costs.ours.push(spentBy(await ours.during(reload(ours.page)), bench.ours.id) / loads);
    const there = await empty.during(reload(empty.page));
    costs.empty.push(spentBy(there, bench.bare) / loads);
    costs.elsewhere.push(spentBy(there, bench.ours.id) / loads);
  }
  return [
    figure('load-ms', median(costs.ours), median(costs.empty), { most: 1 }),
    // Here the worst round counts: anything at all would be one too much.
    figure('load-elsewhere-ms', Math.max(...costs.elsewhere), 0, { most: 0 }),
  ];
}

/** 200 times 50 changes. */
const changes = (page: Page) => () => page.evaluate('mutate(200)');

async function mutations(bench: Bench, ours: Profiled, { rounds }: Extent): Promise<Figure[]> {
  const rest: number[] = [];
  const armed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await ours.page.reload();
    rest.push(spentBy(await ours.during(changes(ours.page)), bench.ours.id));
    // A trigger makes the page watch for what could refute it, for ten seconds.
    await press(ours, '#send', 1, 700);
    armed.push(spentBy(await ours.during(changes(ours.page)), bench.ours.id));
  }
  return [
    figure('mutations-at-rest-ms', least(rest), 0, { most: 0 }),
    figure('mutations-armed-ms', least(armed), 0, { most: 2 }),
  ];
}

/** Microseconds between two samples of something that takes only a few. */
const fine = 50;

async function clicks(bench: Bench, ours: Profiled, bare: Profiled, { rounds, clicks }: Extent): Promise<Figure> {
  const costs = { ours: 0, bare: 0 };
  // What the last trigger armed must have ended: these are ordinary clicks.
  await ours.page.reload();
  for (const one of [ours, bare]) await press(one, '#plain', 50, 0);
  for (let round = 0; round < rounds; round++) {
    const cost = async (one: Profiled, id: string) =>
      (spentBy(await one.during(() => press(one, '#plain', clicks, 0), fine), id) * 1000) / clicks / rounds;
    costs.ours += await cost(ours, bench.ours.id);
    costs.bare += await cost(bare, bench.bare);
  }
  // Something so short is met by few samples: all rounds together tell, and less than so much they cannot.
  return figure('click-us', costs.ours, costs.bare, { times: 1.5, most: 2 });
}

/** Milliseconds between two actions: as fast as somebody in a hurry. */
const pace = 400;

/** Counted actions in portions, in turn with the bare extension's, so that the last can be held against the first. */
async function actions(bench: Bench, ours: Profiled, bare: Profiled, { actions }: Extent): Promise<Figure[]> {
  const portion = Math.min(50, actions / 4);
  const costs = { ours: [] as number[], bare: [] as number[] };
  for (const one of [ours, bare]) await press(one, '#send', 5, pace);
  await ours.page.waitForTimeout(2000);
  const before = (await bench.ours.counts())['connection-request'] ?? 0;
  for (let done = 0; done < actions; done += portion) {
    const cost = async (one: Profiled, id: string) =>
      spentBy(await one.during(() => press(one, '#send', portion, pace)), id) / portion;
    costs.ours.push(await cost(ours, bench.ours.id));
    costs.bare.push(await cost(bare, bench.bare));
  }
  const expected = Math.ceil(actions / portion) * portion;
  const missing = async () => expected - (((await bench.ours.counts())['connection-request'] ?? 0) - before);
  for (let wait = 0; wait < 20 && (await missing()) > 0; wait++) await ours.page.waitForTimeout(500);
  const uncounted = await missing();
  // It shares a process with the popup, which would wait while it is laid out anew; the bare extension has no page open.
  await (await bench.ours.panel()).close();
  const [first = 0] = costs.ours;
  return [
    figure('action-ms', least(costs.ours), least(costs.bare), { times: 1.5 }),
    figure('action-uncounted', uncounted, 0, { most: 0 }),
    figure('action-last-ms', costs.ours.at(-1) ?? 0, first, { times: 1.5 }),
  ];
}
