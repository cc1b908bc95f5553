import { expect } from '@playwright/test';
import { roundcube } from '../../lib/sites/roundcube';
import { debian, isEvidence, versionOf, writeEvidence } from './evidence-file.ts';
import * as client from './roundcube/client.ts';
import { missing, test } from './roundcube/fixtures.ts';
import { refusedAfterwards, refusedAtOnce, slow } from './roundcube/smtp.ts';
import { newScores } from './two-books.ts';

/*
 * The real Roundcube, driven as a person would, with the built extension beside it. What Groundwork shows is compared with
 * what the mail server was handed, the folders of the mailbox and the address book. `EVIDENCE=1` with `--workers=1` writes
 * down how right it was, in `docs/evidence/roundcube.json`.
 */

const jaro = 'jaro@example.com';
const wiebke = 'wiebke@example.com';
const scores = newScores(roundcube);

test.skip(missing !== null && process.env.CI !== '1', missing ?? '');
test.describe.configure({ timeout: isEvidence ? 600_000 : 300_000 });
test.afterAll(() => {
  if (isEvidence) writeEvidence('roundcube', `Roundcube ${versionOf('roundcube-core')} (Debian ${debian()})`, scores);
});

test('every mail sent is counted once, and no draft', async ({ ext, server, work, open }) => {
  const books = await open(scores);

  await client.compose(work, { to: [jaro] });
  await client.send(work);
  await books.agree('sent', 'mail-sent');
  await client.compose(work, { to: [jaro] });
  await client.send(work, 'keyboard');
  await books.agree('sent again, with the same words, by the keyboard', 'mail-sent');
  await client.compose(work, { to: [jaro, wiebke] });
  await client.send(work);
  await books.agree('one mail to two people', 'mail-sent');

  await client.compose(work, { to: [jaro] });
  await client.saveDraft(work);
  await books.agree('saved as a draft');
  await client.write(work, { text: 'Good morning, Jaro' });
  await client.saveDraft(work);
  await books.agree('saved again');
  await client.send(work);
  await books.agree('the draft sent from the same page', 'mail-sent');
  await client.compose(work, { to: [jaro] });
  await client.saveDraft(work);
  await client.discard(work, true);
  await client.reopenDraft(work);
  await client.send(work);
  await books.agree('a draft opened and sent', 'mail-sent');

  await client.startMail(work);
  await client.write(work, { subject: 'Offer', text: 'Good morning' });
  await client.pressSend(work);
  await work.locator('.ui-dialog').waitFor();
  await work.keyboard.press('Escape');
  await books.agree('no recipient');
  await client.write(work, { to: [jaro], subject: '' });
  await client.pressSend(work);
  await work.locator('.ui-dialog button.send').click();
  await client.inbox(work);
  await books.agree('no subject, and sent all the same', 'mail-sent');
  await client.compose(work, { to: [jaro] });
  await client.discard(work);
  await books.agree('left unsent');

  await client.compose(work, { to: [refusedAtOnce] });
  await client.pressSend(work);
  await client.said(work, 'error').waitFor();
  await books.agree('refused at once');
  await client.saveDraft(work);
  await books.agree('refused, and saved as a draft');
  await client.clearRecipients(work);
  await client.write(work, { to: [refusedAfterwards] });
  await client.pressSend(work);
  await client.said(work, 'error').last().waitFor();
  await books.agree('refused afterwards');
  await client.clearRecipients(work);
  await client.write(work, { to: [jaro] });
  await client.send(work);
  await books.agree('corrected and sent', 'mail-sent');
  await expect.poll(() => ext.counts()).toEqual({ email: 7 });
  expect(server.mailbox.folder('Sent')).toHaveLength(7);
  expect(server.mailbox.folder('Drafts')).toEqual([]);
});

test('answers, forwards and mails from other windows are mails, what is only passed on is none', async ({
  ext,
  server,
  work,
  open,
}) => {
  const books = await open(scores);
  await server.mailbox.receive({ from: `Wiebke Harms <${wiebke}>`, subject: 'Berth' });

  await client.reply(work);
  await client.write(work, { text: 'Thank you' });
  await client.send(work);
  await books.agree('an answer', 'mail-sent');
  await client.forward(work);
  await client.write(work, { to: [jaro] });
  await client.attach(work, 'berths.txt');
  await books.agree('a file is attached');
  await client.send(work);
  await books.agree('forwarded', 'mail-sent');
  await client.sendAnew(work);
  await client.send(work);
  await books.agree('a sent mail sent anew', 'mail-sent');
  await client.resend(work, jaro);
  await books.agree('passed on unchanged');
  await client.remove(work, 'Sent');
  await books.agree('deleted from Sent');

  await client.compose(work, { to: [slow] });
  await client.sendButton(work).dblclick();
  await client.inbox(work);
  await books.agree('a slow server, and pressed twice', 'mail-sent');
  await work.goBack();
  await client.inbox(work).catch(() => undefined);
  await books.agree('gone back');
  await work.goto(server.url);

  server.mailbox.keepsSent(false);
  await client.compose(work, { to: [jaro] });
  await client.pressSend(work);
  await client.said(work, 'error').waitFor();
  await books.agree('sent, but not kept in Sent', 'mail-sent');
  server.mailbox.keepsSent(true);
  await client.pressSend(work);
  await work.locator('.ui-dialog button.mainaction').click();
  await client.inbox(work);
  await books.agree('then kept in Sent');

  await client.compose(work, { to: [jaro] });
  const own = await client.inOwnWindow(work);
  await books.agree('goes on in a window of its own');
  const closed = own.waitForEvent('close');
  await client.pressSend(own);
  await closed;
  await books.agree('sent from there', 'mail-sent');

  await work.goto(server.url);
  await client.compose(work, { to: [jaro] });
  const second = await work.context().newPage();
  await second.goto(work.url());
  await client.write(second, { to: [jaro], subject: 'Offer', text: 'Once more' });
  await work.bringToFront();
  await client.send(work);
  await second.bringToFront();
  await client.pressSend(second);
  await client.said(second, 'error').waitFor();
  await books.agree('the same page in two tabs', 'mail-sent');
  await expect.poll(() => ext.counts()).toEqual({ email: 7 });
});

test('contacts that are saved are asked about, others are not', async ({ ext, server, work }) => {
  await server.mailbox.receive({ from: `Wiebke Harms <${wiebke}>`, subject: 'Berth' });
  await client.startContact(work, server.url);
  await client.saveContact(work);
  await client.said(work, 'warning').waitFor();
  await client.saveContact(work, { first: 'Tjark', last: 'Ubben' });
  await client.said(work, 'confirmation').waitFor();
  await client.editContact(work, 'Tjark');
  await client.saveContact(work, { first: 'Tjark', last: 'Ubben-Ott' });
  await client.said(work, 'confirmation').waitFor();
  await work.goto(server.url);
  await client.addSender(work);
  await client.said(work, 'confirmation').waitFor();
  expect(server.contacts()).toHaveLength(2);
  await expect.poll(async () => (await ext.rows()).length).toBeGreaterThan(0);
  const rows = await ext.rows();
  expect(rows.length).toBeLessThanOrEqual(2);
  expect(rows.every(({ asked, metric }) => asked && metric === 'contact-added')).toBe(true);
});

test.describe('with drafts saved by themselves', () => {
  test.use({ autosave: 5 });

  test('a worker that sleeps misses nothing, believes no refusal, and a draft nobody saved is none', async ({
    ext,
    work,
    open,
  }) => {
    const books = await open(scores);
    await client.compose(work, { to: [refusedAtOnce] });
    await ext.stopWorker();
    await client.pressSend(work);
    await client.said(work, 'error').waitFor();
    await books.agree('refused');
    await client.discard(work);
    await client.compose(work, { to: [jaro] });
    await client.said(work, 'confirmation').waitFor({ timeout: 20_000 });
    await books.agree('saved by itself');
    for (const by of ['button', 'keyboard'] as const) {
      if (by === 'keyboard') await client.compose(work, { to: [wiebke] });
      await ext.stopWorker();
      await client.send(work, by);
      await books.agree(`sent by the ${by}`, 'mail-sent');
    }
    await expect.poll(() => ext.rows()).toHaveLength(2);
  });
});
