import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { startChromium } from './chromium.ts';
import { extensionIn } from './extension.ts';
import { expect, test as practice } from './fixtures.ts';

/* The chip is a guest: the page notices no key and no press of it, and it gives way. */

const test = practice.extend<{ work: Page }>({
  work: async ({ context, ext, workplace }, use) => {
    const crm = `http://127.0.0.1:${workplace.http}`;
    await ext.bind(crm, 'tryton');
    const work = await context.newPage();
    await work.goto(`${crm}/#practice/model/sale.sale/1`);
    await work.locator('[data-chip] .face').waitFor();
    await use(work);
  },
});

const face = (work: Page) => work.locator('[data-chip] .face');

/** The chip's box, and whether it can be seen. */
const lies = (work: Page) =>
  work.evaluate(() => {
    const chip = document.querySelector('[data-chip]')?.shadowRoot?.querySelector('.chip');
    if (!chip) return null;
    const { left, top } = chip.getBoundingClientRect();
    const sides = `${top < innerHeight / 2 ? 'top' : 'bottom'}-${left < innerWidth / 2 ? 'left' : 'right'}`;
    return getComputedStyle(chip).opacity === '0' ? 'aside' : sides;
  });

test('it gives way to the field that has the focus', async ({ work }) => {
  await work.evaluate(() => {
    const field = (id: string, style: string) => {
      const made = Object.assign(document.createElement('textarea'), { id });
      made.style.cssText = `position: fixed; ${style}`;
      document.body.append(made);
    };
    field('low', 'left: 0; bottom: 0; width: 300px; height: 80px; min-height: 0');
    field('tall', 'left: 0; top: 0; width: 300px; height: 100vh');
    field('whole', 'inset: 0; width: 100vw; height: 100vh; z-index: -1');
    field('far', 'left: 0; bottom: 200px; width: 300px; height: 80px; min-height: 0');
  });
  const focus = (id: string) => work.locator(`#${id}`).focus();
  const home = async () => {
    await work.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect.poll(() => lies(work)).toBe('bottom-left');
  };
  for (const [id, where] of [
    ['low', 'top-left'],
    ['tall', 'bottom-right'],
    ['whole', 'aside'],
    ['far', 'bottom-left'],
  ] as const) {
    await focus(id);
    await expect.poll(() => lies(work), { message: id }).toBe(where);
    await home();
  }
  // What has the focus in a frame is not seen from here: the chip goes elsewhere if it can, and stays if it cannot.
  await work.evaluate(() => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'frame', srcdoc: '<input id="in">' });
    frame.style.cssText = 'inset: auto auto 0 0; width: 300px; height: 200px';
    document.body.append(frame);
  });
  const inside = work.frameLocator('#frame').locator('#in');
  await inside.click();
  await expect.poll(() => lies(work)).toBe('top-left');
  await home();
  await work.evaluate(() => {
    document.querySelector<HTMLElement>('#frame')?.style.setProperty('width', '100%');
    document.querySelector<HTMLElement>('#frame')?.style.setProperty('height', '100%');
  });
  await inside.click();
  await work.waitForTimeout(300);
  expect(await lies(work)).toBe('bottom-left');
  await work.evaluate(() => document.querySelector('#frame')?.remove());
  await home();
  // A field that grows under the typing.
  await focus('far');
  await work.evaluate(() => {
    const far = document.querySelector<HTMLElement>('#far');
    far?.addEventListener('input', () => {
      far.style.bottom = '0';
    });
  });
  await work.keyboard.type('x');
  await expect.poll(() => lies(work)).toBe('top-left');
  await home();
});

test('keys and presses on it are not for the page', async ({ ext, work, workplace }) => {
  await work.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const types = ['keydown', 'keyup', 'mousedown', 'mouseup', 'click', 'pointerdown', 'pointerup', 'focusin'];
    for (const on of [document, document.documentElement, document.body])
      for (const type of types) on.addEventListener(type, () => heard.push(type));
  });
  const heard = () => work.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await work.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { id: 'mine' });
    document.body.prepend(field);
    field.focus();
    (window as unknown as { heard: string[] }).heard.length = 0;
  });
  await face(work).click();
  await expect(work.locator('#mine'), 'a click leaves the focus where it is').toBeFocused();
  await face(work).click();
  await face(work).focus();
  for (const key of ['ArrowUp', 'j', 'Enter', 'Escape']) await work.keyboard.press(key);
  await expect(face(work)).toHaveAttribute('aria-expanded', 'false');
  expect(await heard()).toEqual([]);

  // Pressed on the chip only: what the page sends by itself now is no act of the person.
  const quote = () =>
    work.evaluate(() =>
      fetch('/practice/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: 1, method: 'model.sale.sale.quote', params: [[1], {}] }),
      }).then(() => undefined),
    );
  await work.reload();
  await face(work).click();
  await face(work).focus();
  await work.keyboard.press('ArrowLeft');
  await quote();
  expect(workplace.sent, 'the server did it').toHaveLength(1);
  await expect.poll(() => ext.refused()).toEqual(['no-gesture']);
  expect(await ext.rows()).toEqual([]);
});

test('a page that draws itself anew has it back with the next in-page navigation', async ({ work }) => {
  await work.evaluate(() => {
    for (const child of [...document.documentElement.children]) if (child !== document.body) child.remove();
  });
  await expect(face(work)).toHaveCount(0);
  await work.evaluate(() => {
    location.hash = '#practice/model/sale.sale/2';
  });
  await expect(face(work)).toBeVisible();
  await work.evaluate(() => document.querySelector('[data-chip]')?.remove());
  await work.locator('button[name="quote"]').click();
  await expect(work.locator('[data-chip] .face')).toBeVisible();
});

test('it hides in full screen', async ({ work }) => {
  await work.evaluate(() => {
    document.body.addEventListener('dblclick', () => void document.documentElement.requestFullscreen());
  });
  await work.locator('#crm h1').dblclick();
  await expect(face(work)).toHaveCount(0);
  await work.evaluate(() => document.exitFullscreen());
  await expect(face(work)).toBeVisible();
});

test('neither the strictest policy nor the roughest style of a page changes how it looks', async ({
  context,
  work,
}) => {
  const size = await face(work).boundingBox();
  const strict = new URL('/strict/', work.url()).href;
  await context.route(strict, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy': "default-src 'none'; style-src 'nonce-x'; require-trusted-types-for 'script'",
      },
      body: `<!doctype html><style nonce="x">
        * { all: unset !important; display: none !important; font-size: 40px !important }
        html, body { display: block !important }</style><title>Strict</title>`,
    }),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(strict);
  await face(page).waitFor();
  expect(await face(page).boundingBox()).toEqual(size);
  await face(page).click();
  await page.locator('[data-chip] .menu').waitFor();
  expect(complaints).toEqual([]);
});

test('where a page is written from right to left it begins on the other side', async ({ context, work }) => {
  expect(await lies(work)).toBe('bottom-left');
  const address = new URL('/rtl/', work.url()).href;
  await context.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html dir="rtl"><title>Right to left</title>' }),
  );
  const page = await context.newPage();
  await page.goto(address);
  await face(page).waitFor();
  expect(await lies(page)).toBe('bottom-right');
});

test('it is legible, named and large enough in every light, however narrow the window', async ({ ext, work }) => {
  const worker = await ext.worker();
  const store = (what: object) => worker.evaluate(`chrome.storage.local.set(${JSON.stringify(what)})`);
  const numbers = { state: 'paused', sites: { tryton: { 'interview-requested': 1234, 'accounts-delivered': 99 } } };
  const word = { id: 'x', site: 'tryton', metric: 'spec-cv-sent', n: 30, unsure: true, at: Date.now(), undo: true };
  await work.evaluate(axe.source);
  await store({ chipNumbers: numbers });
  await expect(face(work)).toContainText('1,234 Interviews requested');
  for (const said of [false, true]) {
    if (said) await store({ chipWord: word });
    await face(work).focus();
    if (!said) await work.keyboard.press('Enter');
    if (said) await expect(work.locator('[data-chip] .said')).toHaveText('Maybe +30 Speculative CVs sent, asked later');
    for (const width of [320, 1280]) {
      await work.setViewportSize({ width, height: 480 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await work.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await work.evaluate(async () => {
          const checks = (window as unknown as { axe: typeof axe }).axe;
          const { violations, passes } = await checks.run(
            { fromShadowDom: ['[data-chip]', '.chip'] },
            { rules: { 'target-size': { enabled: true } } },
          );
          const root = document.querySelector('[data-chip]')?.shadowRoot;
          const boxes = [...(root?.querySelectorAll('button') ?? [])].filter((one) => one.checkVisibility());
          return {
            violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
            looked: passes.length > 0 && boxes.length > 0,
            small: boxes.filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 24).length,
            outside: boxes.filter((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
            }).length,
          };
        });
        expect(found, `${width} px, ${colorScheme}`).toEqual({ violations: [], looked: true, small: 0, outside: 0 });
      }
    }
  }
});

test('the page of the public build finds nothing of ours in it', async ({ workplace }, info) => {
  // The public build has no key; with one its id is known before it runs.
  const folder = info.outputPath('public');
  await cp(resolve('.output/chrome-mv3'), folder, { recursive: true });
  const read = async (build: string) => JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  const { key } = await read(resolve('.output/chrome-mv3-test'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...(await read(folder)), key }));
  const started = await startChromium({ build: folder, ports: workplace });
  try {
    const crm = `http://127.0.0.1:${workplace.http}`;
    await extensionIn(started, folder).bind(crm, 'tryton');
    const work = await started.context.newPage();
    await work.goto(`${crm}/#practice/model/sale.sale/1`);
    const guests = () =>
      work.evaluate(() =>
        [...document.documentElement.children]
          .filter((one) => one !== document.head && one !== document.body)
          .map((one) => ({
            html: one.outerHTML,
            open: one.shadowRoot !== null,
            children: one.childNodes.length,
          })),
      );
    const bare = [{ html: '<div></div>', open: false, children: 0 }];
    await expect.poll(guests).toEqual(bare);
    await work.locator('button[name="quote"]').click();
    await work.waitForTimeout(1500);
    expect(await guests()).toEqual(bare);
    const traces = await work.evaluate(() => {
      const find = (window as unknown as { find(text: string): boolean }).find;
      const text = document.documentElement.outerHTML + document.documentElement.textContent;
      const resources = performance.getEntries().map(({ name }) => name);
      return {
        named: /groundwork|-extension:/i.test(text + resources + Object.keys(window)),
        found: find('Groundwork'),
        sheets: document.adoptedStyleSheets.length,
      };
    });
    expect(traces).toEqual({ named: false, found: false, sheets: 0 });
  } finally {
    await started.end();
  }
});
