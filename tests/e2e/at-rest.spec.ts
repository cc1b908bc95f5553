import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { sessionOf } from './popup.ts';

/* A page at rest pays nothing: these tests count what is there, without a clock. */

const feed = 'https://www.linkedin.com/feed/';

/** What the page script listens to at rest: gestures, triggers until the first one, new addresses, and the page's end. */
const listeners = [
  ...['click', 'currententrychange', 'drop', 'keydown', 'navigatesuccess', 'pagehide', 'pointerdown', 'pointerup'],
  'submit',
];

/** The page script as the debugger sees it: its own world beside the page's. */
interface PageScript {
  session: CDPSession;
  isOurs(script: { scriptId: string }): boolean;
  /** Evaluates in the script's own world and names the object that comes out. */
  object(expression: string): Promise<string>;
}

async function pageScript(page: Page, id: string): Promise<PageScript> {
  const root = `chrome-extension://${id}`;
  const session = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === root) contextId = context.id;
  });
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.startsWith(root)) scripts.add(scriptId);
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  await expect.poll(() => contextId * scripts.size, { message: 'the page script runs' }).not.toBe(0);
  const object = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    return result.objectId ?? '';
  };
  return { session, isOurs: ({ scriptId }) => scripts.has(scriptId), object };
}

/** How many mutation observers of ours there are. */
async function observers({ session, object }: PageScript): Promise<number> {
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: await object('MutationObserver.prototype'),
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return result.value;
}

/** Changes the page a thousand times and waits a while; returns which functions of ours ran meanwhile. */
async function ranDuringChanges({ session, isOurs }: PageScript, page: Page): Promise<string[]> {
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.send('Profiler.takePreciseCoverage');
  await page.evaluate(async () => {
    for (let n = 0; n < 1000; n++) {
      document.body.append(document.createElement('p'));
      if (n % 100 === 0) await new Promise((next) => setTimeout(next, 100));
    }
  });
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.send('Profiler.stopPreciseCoverage');
  return result
    .filter(isOurs)
    .flatMap(({ functions }) => functions)
    .filter(({ ranges }) => ranges.some(({ count }) => count > 0))
    .map(({ functionName }) => functionName);
}

test('at rest a page has a few passive listeners and nothing of ours runs', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const page = await context.newPage();
  await page.goto(feed);
  const script = await pageScript(page, ext.id);
  const { session, isOurs, object } = script;

  const found = await Promise.all(
    ['window', 'document', 'navigation'].map(async (target) =>
      session.send('DOMDebugger.getEventListeners', { objectId: await object(target) }),
    ),
  );
  const ours = found.flatMap((one) => one.listeners).filter(isOurs);
  expect([...new Set(ours.map(({ type }) => type))].sort()).toEqual(listeners);
  expect(ours.filter(({ passive }) => !passive)).toEqual([]);

  expect(await observers(script), 'mutation observers').toBe(0);

  expect(await ranDuringChanges(script, page), 'timers and observers').toEqual([]);
});

test('the chip watches nothing and has no timer of its own', async ({ context, ext, workplace }) => {
  const crm = `http://127.0.0.1:${workplace.http}`;
  await ext.bind(crm, 'tryton');
  const page = await context.newPage();
  await page.goto(`${crm}/#practice/model/sale.sale/1`);
  await page.locator('[data-chip]').waitFor({ state: 'attached' });
  const script = await pageScript(page, ext.id);
  expect(await observers(script)).toBe(0);
  expect(await ranDuringChanges(script, page), 'timers and observers').toEqual([]);
  await page.locator('button[name="quote"]').click();
  const said = page.locator('[data-chip] .said');
  await expect(said).not.toBeEmpty();
  await expect(said).toBeEmpty();
  // What the act itself armed has ended after ten seconds as well.
  await page.waitForTimeout(4000);
  expect(await ranDuringChanges(script, page), 'after it said something').toEqual([]);
});

test('ten seconds after a trigger the page is at rest again', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const page = await context.newPage();
  await page.goto(feed);
  const script = await pageScript(page, ext.id);
  const address = '/voyager/api/invitations?action=verifyQuotaAndCreateV2';
  await page.evaluate((url) => fetch(url, { method: 'POST', body: '{}' }), address);
  await expect.poll(() => ranDuringChanges(script, page), { message: 'it watches' }).not.toEqual([]);
  await page.waitForTimeout(10_000);
  expect(await ranDuringChanges(script, page)).toEqual([]);
});

test('a page that can show a result is looked at for ten seconds, and is at rest again', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const page = await context.newPage();
  await page.goto('https://www.linkedin.com/in/maren-oltmann/');
  const script = await pageScript(page, ext.id);
  await expect.poll(() => ranDuringChanges(script, page), { message: 'it looks' }).not.toEqual([]);
  await page.waitForTimeout(10_000);
  expect(await ranDuringChanges(script, page)).toEqual([]);
});

test('a page that is not switched on has nothing of ours', async ({ context, ext }) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', (created) => void origins.push(created.context.origin));
  await session.send('Runtime.enable');
  await page.goto(feed);
  expect(origins).toContain('https://www.linkedin.com');
  expect(origins).not.toContain(`chrome-extension://${ext.id}`);
});

test('five hundred requests that are no acts wake nobody', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const page = await context.newPage();
  await page.goto(feed);
  const session = await sessionOf(context);
  const awake = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(ext.id)).length;
  };
  await ext.stopWorker();
  // What switching on set going may wake it once more; after that it sleeps.
  await page.waitForTimeout(1000);
  await ext.stopWorker();
  await page.evaluate(async () => {
    const read = (n: number) => fetch(`/voyager/api/feed/updates?start=${n}`).then((answer) => answer.text());
    for (let n = 0; n < 500; n += 10) await Promise.all(Array.from({ length: 10 }, (_, one) => read(n + one)));
  });
  // The same page does wake it by an act, or the silence above would prove nothing.
  expect(await awake()).toBe(0);
  const address = '/voyager/api/invitations?action=verifyQuotaAndCreateV2';
  await page.evaluate((url) => fetch(url, { method: 'POST', body: '{}' }), address);
  await expect.poll(awake).toBe(1);
});
