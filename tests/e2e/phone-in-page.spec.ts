import type { Page } from '@playwright/test';
import { expect, test as practice } from './fixtures.ts';

/* A phone in a frame of the practice CRM's page: it tells the page of its calls, and the person presses in it or beside it. */

const window = 'https://phone.aircall.io/practice-message';

const test = practice.extend<{ work: Page }>({
  work: async ({ ext, context, workplace }, use) => {
    const crm = `http://127.0.0.1:${workplace.http}/erp`;
    await ext.bind(crm, 'tryton');
    await ext.switchOn('aircall');
    const work = await context.newPage();
    await work.goto(`${crm}/#practice/model/party.party/1`);
    await work.locator('a.phone[data-party="1"]').waitFor();
    await frame(work, window, 'position: fixed; right: 0; bottom: 0; width: 9em; height: 9em; z-index: 9');
    await use(work);
  },
});

/** Puts a window of the phone's into a frame of the page, out of sight unless said. */
const frame = (work: Page, address: string, style = 'display: none') =>
  work.evaluate(
    ([src, look]) =>
      new Promise<void>((loaded) => {
        const one = Object.assign(document.createElement('iframe'), { src, onload: () => loaded() });
        one.style.cssText = look ?? '';
        document.body.append(one);
      }),
    [address, style],
  );

/** The phone tells the page that it dials. */
const dials = (work: Page, call: string, to: string) => {
  const said = { name: 'apm_phone_outgoing_call', value: { call_id: call, to } };
  return frame(work, `${window}#${encodeURIComponent(JSON.stringify(said))}`);
};

const pressInFrame = (work: Page) => work.frameLocator('iframe').first().locator('html').click();

const rows = async (ext: { rows(): Promise<{ site: string; metric: string; state: string }[]> }) =>
  (await ext.rows()).map(({ site, metric, state }) => `${site} ${metric} ${state}`);

test('what is dialled in its frame is a call, on the page of another site', async ({ ext, work }) => {
  await pressInFrame(work);
  await dials(work, 'c1', '+494215501');
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
  // It tells of the same call once more; and then of another.
  await dials(work, 'c1', '+494215501');
  await pressInFrame(work);
  await dials(work, 'c2', '+494215501');
  await expect.poll(() => ext.counts()).toEqual({ call: 2 });
  expect(await rows(ext)).toEqual(['aircall call counted', 'aircall call counted']);
});

test('a number that is pressed in the page and dialled by the phone is one call', async ({ ext, work }) => {
  await ext.switchOn('phone');
  const link = work.locator('a.phone[data-party="1"]');
  const number = (await link.getAttribute('href'))?.replace('tel:', '') ?? '';
  await link.click();
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
  await dials(work, 'c1', decodeURIComponent(number));
  await dials(work, 'c2', '+494215599');
  await expect.poll(() => ext.counts()).toEqual({ call: 2 });
  expect((await rows(ext)).sort()).toEqual(['aircall call counted', 'phone call counted']);
});

test('without a press of the person, or from another window, it is no call', async ({ ext, work }) => {
  await dials(work, 'c1', '+494215501');
  await pressInFrame(work);
  await work.evaluate(() => {
    const data = { name: 'apm_phone_outgoing_call', value: { call_id: 'c2', to: '+494215502' } };
    globalThis.postMessage(data, '*');
  });
  await dials(work, 'c3', '+494215503');
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
  expect(await rows(ext)).toEqual(['aircall call counted']);
});
