import { expect, test } from './fixtures.ts';

/* What a request carries in a header of its own, seen by the browser's own rules for extensions. */

const mailbox = 'https://outlook.office.com/mail/';

const body = (disposition: string) =>
  JSON.stringify({
    Body: {
      Items: [{ __type: 'Message:#Exchange', Subject: 'Grüße, 100 % & mehr' }],
      MessageDisposition: disposition,
      ComposeOperation: 'newMail',
    },
  });

test('a mail that is sent in a header counts, one that is only saved there does not', async ({ context, ext }) => {
  await ext.switchOn('outlook');
  const work = await context.newPage();
  await work.goto(mailbox);
  const sends = async (headers: Record<string, string>, text: string) => {
    await work.keyboard.press('Enter');
    return work.evaluate(
      async ({ headers, text }) => {
        const address = '/owa/service.svc?action=CreateItem&app=Mail&n=41&small=1';
        return (await fetch(address, { method: 'POST', headers, body: text })).status;
      },
      { headers, text },
    );
  };
  const inHeader = (disposition: string) => ({ 'X-OWA-UrlPostData': encodeURIComponent(body(disposition)) });

  expect(await sends(inHeader('SaveOnly'), '')).toBe(200);
  expect(await sends({ 'X-Other': encodeURIComponent(body('SendAndSaveCopy')) }, '')).toBe(200);
  expect(await sends(inHeader('SendAndSaveCopy'), '')).toBe(200);
  await expect.poll(() => ext.counts()).toEqual({ email: 1 });

  // A worker that sleeps is told of body and header one after the other, too. Two presses within a second would be one.
  await ext.stopWorker();
  await work.waitForTimeout(1200);
  expect(await sends(inHeader('SendAndSaveCopy'), '')).toBe(200);
  await expect.poll(() => ext.counts()).toEqual({ email: 2 });
  await expect.poll(() => ext.rows()).toMatchObject([{ state: 'counted' }, { state: 'counted' }]);

  const kept = await (await ext.worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> };
    };
    return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]);
  });
  expect(kept).not.toMatch(/owa|MessageDisposition|Gr(ü|%C3%BC)/i);
});
