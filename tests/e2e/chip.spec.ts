import type { Locator, Page } from '@playwright/test';
import { expect, test as practice } from './fixtures.ts';

/* The chip on pages of a CRM: what it shows and says, and that it is never in the way. */

interface Chip {
  face: Locator;
  said: Locator;
  undo: Locator;
  /** Chooses from its menu, opened by mouse. */
  choose(does: 'corner' | 'hide' | 'off'): Promise<void>;
  /** The corner it lies in, as the person sees it. */
  corner(): Promise<string>;
}

function chipOn(page: Page): Chip {
  const part = (does: string) => page.locator(`[data-chip] .${does}`);
  const face = part('face');
  return {
    face,
    said: part('said'),
    undo: part('undo'),
    async choose(does) {
      await face.click();
      await page.locator(`[data-chip] [data-do="${does}"]`).click();
    },
    async corner() {
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const { x = 0, y = 0, ...size } = (await face.boundingBox()) ?? { width: 0, height: 0 };
      return `${y + size.height / 2 < height / 2 ? 'top' : 'bottom'}-${x + size.width / 2 < width / 2 ? 'left' : 'right'}`;
    },
  };
}

/** With the practice CRM bound, and its address. */
const test = practice.extend<{ crm: string; work: Page }>({
  crm: async ({ ext, workplace }, use) => {
    const crm = `http://127.0.0.1:${workplace.http}/erp`;
    await ext.bind(crm, 'tryton');
    await use(crm);
  },
  work: async ({ context, crm }, use) => {
    const work = await context.newPage();
    await work.goto(`${crm}/#practice/model/sale.sale/1`);
    await use(work);
  },
});

async function quote(work: Page): Promise<void> {
  await work.locator('button[name="quote"]').click();
  await expect(work.locator('button[name="confirm"]')).toBeVisible();
}

/** Leads to another sale without a load. */
const openSale = (work: Page, sale: number) =>
  work.evaluate((id) => {
    location.hash = `#practice/model/sale.sale/${id}`;
  }, sale);

test('it shows the day, says +1 and takes it back', async ({ ext, work }) => {
  const { face, said, undo } = chipOn(work);
  await expect(face).toHaveText('0 today');
  await expect(face).toHaveAccessibleName('Work counter, today: 0 today');
  await quote(work);
  await expect(said).toHaveText('+1 Proposal sent');
  await expect(said).toHaveAttribute('role', 'status');
  await undo.click();
  await expect(said).toHaveText('Taken back');
  await expect(face).toHaveText('0 today');
  await expect.poll(() => ext.rows()).toMatchObject([{ metric: 'proposal-sent', state: 'undone' }]);

  for (const sale of [2, 3]) {
    await openSale(work, sale);
    await quote(work);
    await expect(said).toHaveText('+1 Proposal sent');
    // What follows within a second is said together.
    await work.waitForTimeout(1100);
  }
  await work.locator('button[name="confirm"]').click();
  await expect(said).toHaveText('+1 Deal won');
  // After eight seconds it is the day again.
  await expect(said).toHaveText('', { timeout: 12_000 });
  await expect(face).toHaveText('2 Proposals sent 1 Deal won');
  await expect(undo).toBeHidden();
});

test('what it says stays while the mouse or the focus is on it', async ({ work }) => {
  const { face, said, undo } = chipOn(work);
  await quote(work);
  await expect(undo).toBeVisible();
  await undo.focus();
  await work.waitForTimeout(9000);
  await expect(undo).toBeFocused();
  await work.keyboard.press('Enter');
  await expect(said).toHaveText('Taken back');
  await expect(face).toBeFocused();
});

test('what is counted elsewhere, by hand and while paused shows as well', async ({ context, ext, work, crm }) => {
  const { face, said } = chipOn(work);
  const other = await context.newPage();
  await other.goto(`${crm}/#practice/model/sale.sale/1`);
  await quote(other);
  await expect(chipOn(other).said).toHaveText('+1 Proposal sent');
  await work.bringToFront();
  await expect(face).toHaveText('1 Proposal sent');
  await expect(said, 'it is said where it was done').toHaveText('');
  const popup = await ext.popup(work);
  await popup.page.click('[data-metric="proposal-sent"] [data-do="plus-one"]');
  await expect(face).toHaveText('2 Proposals sent');
  await popup.page.click('[data-do="pause"]');
  await expect(face).toHaveText('Paused 2 Proposals sent');
  await popup.close();
});

test('it is moved by keys and mouse, and stays where it was put', async ({ context, work, crm }) => {
  const { face, corner, choose } = chipOn(work);
  await face.focus();
  await expect(face).toHaveAccessibleDescription(/Arrow keys move it/);
  expect(await corner()).toBe('bottom-left');
  for (const [key, to] of [
    ['ArrowUp', 'top-left'],
    ['ArrowRight', 'top-right'],
    ['ArrowDown', 'bottom-right'],
  ] as const) {
    await work.keyboard.press(key);
    await expect.poll(corner).toBe(to);
  }
  await work.reload();
  await face.waitFor();
  await expect.poll(corner).toBe('bottom-right');

  const from = await face.boundingBox();
  await work.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
  await work.mouse.down();
  await work.mouse.move(140, 90, { steps: 5 });
  await work.mouse.up();
  await expect.poll(corner).toBe('top-left');
  await expect(face, 'a move is no press').toHaveAttribute('aria-expanded', 'false');
  await choose('corner');
  await expect.poll(corner).toBe('top-right');

  const other = await context.newPage();
  await other.goto(`${crm}/#practice/model/sale.sale/2`);
  await chipOn(other).face.focus();
  await other.keyboard.press('ArrowDown');
  await expect.poll(corner, { message: 'other tabs follow' }).toBe('bottom-right');
});

test('it hides for an hour by key and by button', async ({ ext, work }) => {
  const { face, choose } = chipOn(work);
  const anHourLater = async () => {
    const worker = await ext.worker();
    await worker.evaluate(`chrome.storage.local.get('chipSpot:tryton').then((all) => {
      const spot = all['chipSpot:tryton'];
      return chrome.storage.local.set({ 'chipSpot:tryton': { ...spot, hiddenUntil: spot.hiddenUntil - 3_600_000 } });
    })`);
  };
  await face.focus();
  await work.keyboard.press('h');
  await expect(face).toHaveCount(0);
  await openSale(work, 2);
  await quote(work);
  await expect.poll(() => ext.counts(), { message: 'counting goes on' }).toEqual({ 'proposal-sent': 1 });
  await expect(face).toHaveCount(0);
  await work.reload();
  await work.waitForTimeout(1000);
  await expect(face).toHaveCount(0);
  await anHourLater();
  await expect(face).toBeVisible();
  await choose('hide');
  await expect(face).toHaveCount(0);
});

test('it is switched off on its site from its own menu, and on again in the settings', async ({ ext, work }) => {
  const { face, choose } = chipOn(work);
  await choose('off');
  await expect(face).toHaveCount(0);
  await work.reload();
  const options = await ext.page('options.html');
  const row = options.locator('[data-site="tryton"]');
  await expect(row.locator('[data-chip-shown="false"]')).toBeVisible();
  await row.locator('[data-do="chip-show"]').click();
  await expect(face, 'open tabs have it at once').toBeVisible();
  await row.locator('[data-do="chip-hide"]').click();
  await expect(face).toHaveCount(0);
  await row.locator('[data-do="chip-show"]').click();
  await expect(face).toHaveCount(1);
  await quote(work);
  await expect(chipOn(work).said).toHaveText('+1 Proposal sent');
  const panel = await ext.panel();
  await panel.locator('[data-event] [data-do="undo"]').click();
  await expect(chipOn(work).said, 'taken back elsewhere').toHaveText('');
  await row.locator('[data-domain] [role="switch"]').click();
  await expect(face).toHaveCount(0);
});

test('it is on no page beside the bound path, and in no frame', async ({ context, work, crm }) => {
  await chipOn(work).face.waitFor();
  const beside = await context.newPage();
  await beside.goto(crm.replace('/erp', '/shop'));
  await beside.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
  }, `${crm}/#practice`);
  await beside.waitForTimeout(1500);
  for (const frame of beside.frames()) await expect(frame.locator('[data-chip]')).toHaveCount(0);
  // In-page navigation leads there, and away again.
  await work.evaluate(() => history.pushState(null, '', '/shop/'));
  await expect(chipOn(work).face).toHaveCount(0);
  await work.evaluate(() => history.back());
  await expect(chipOn(work).face).toBeVisible();
});

test('on LinkedIn it needs a second step, which tells the risk', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto('https://www.linkedin.com/mynetwork/grow/');
  await work.waitForTimeout(1500);
  const { face } = chipOn(work);
  await expect(face).toHaveCount(0);
  const options = await ext.page('options.html');
  const row = options.locator('[data-site="linkedin"]');
  await row.locator('[data-do="chip-show"]').click();
  await expect(row.getByRole('alert')).toContainText('forbids add-ons to lay anything over its pages');
  await row.locator('[data-do="chip-risk-no"]').click();
  await expect(row.locator('[data-chip-shown="false"]')).toBeVisible();
  await row.locator('[data-do="chip-show"]').click();
  await expect(face).toHaveCount(0);
  await row.locator('[data-do="chip-risk-yes"]').click();
  await expect(face).toBeVisible();
  await row.locator('[data-do="chip-hide"]').click();
  await expect(face).toHaveCount(0);
});
