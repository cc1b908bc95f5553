import { expect } from '@playwright/test';
import { requestTracker } from '../../lib/sites/request-tracker';
import { debian, isEvidence, versionOf, writeEvidence } from './evidence-file.ts';
import * as client from './request-tracker/client.ts';
import { missing, test } from './request-tracker/fixtures.ts';
import { newScores } from './two-books.ts';

/*
 * The real Request Tracker, driven as a person would, with the built extension beside it. What Groundwork shows is compared
 * with its own table of what happened to the tickets. Only in the long form, `npm run test:long`. `EVIDENCE=1` does more of
 * the same and writes down how right it was, in `docs/evidence/request-tracker.json`.
 */

const scores = newScores(requestTracker);

test.skip(missing !== null && process.env.CI !== '1', missing ?? '');
// One after the other in one process, so that the database is made once. Each has a server and a browser of its own.
test.describe.configure({ mode: 'default', timeout: 600_000 });
test.afterAll(() => {
  const product = () => `Request Tracker ${versionOf('request-tracker5')} (Debian ${debian()})`;
  if (isEvidence) writeEvidence('request-tracker', product(), scores);
});

const rowsOf = async (ext: { rows(): Promise<{ metric: string; state: string }[]> }) =>
  (await ext.rows()).map(({ metric, state }) => `${metric} ${state}`).sort();

test('tickets resolved one by one and first responses', async ({ ext, work, open }) => {
  const books = await open(scores);

  await client.openForm(work, 1, 'resolve');
  await books.agree('the form is only opened');
  await client.visit(work, '/');
  await books.agree('and left');
  await client.openForm(work, 1, 'resolve');
  await client.send(work);
  await books.agree('resolved', 'ticket-resolved');
  await work.reload();
  await books.agree('and looked at again');
  await client.openForm(work, 1, 're-open');
  await client.send(work);
  await expect.poll(() => rowsOf(ext), { timeout: 20_000 }).toEqual(['ticket-resolved retracted']);
  await books.agree('re-opened');
  await client.openForm(work, 1, 'resolve');
  await client.send(work, { text: 'Berth is free' });
  await expect.poll(() => rowsOf(ext), { timeout: 20_000 }).toEqual(['ticket-resolved counted']);
  await books.agree('resolved again with a remark');

  await client.openForm(work, 2, 'reply');
  await client.send(work, { text: 'We look into it' });
  await books.agree('answered', 'first-response');
  await client.openForm(work, 2, 'reply');
  await client.send(work, { text: 'Still looking' });
  await books.agree('answered once more');
  await client.openForm(work, 3, 'comment');
  await client.send(work, { text: 'Ask the yard' });
  await books.agree('a remark');
  await client.openForm(work, 3, 'reply');
  await client.send(work);
  await books.agree('an answer without a word');
  await client.openForm(work, 3, 'reply');
  await client.send(work, { status: 'resolved', text: 'Done' });
  await books.agree('answered', 'first-response');
  await client.openForm(work, 4, 'reject');
  await client.send(work);
  await books.agree('rejected');
  await client.byPencil(work, 5, 'resolved');
  await books.agree('resolved by the pencil', 'ticket-resolved');
  await client.openForm(work, 14, 'reply');
  await client.send(work, { status: 'resolved' });
  await expect(client.results(work)).toHaveCount(1);
  await books.agree('refused: it depends on another');
  await client.openForm(work, 9, 'reply');
  await client.send(work, { text: 'Good morning' });
  await books.agree('a new ticket answered', 'first-response');

  await client.byJumbo(work, 6, { status: 'resolved', text: 'Done, too' });
  await books.agree('answered in the form that has all', 'first-response');
  await client.byJumbo(work, 8, { status: 'resolved', text: 'No budget' });
  await books.agree('refused: no budget');
  await client.visit(work, '/Ticket/Display.html?Action=Take;id=7');
  await client.visit(work, '/Ticket/Display.html?Action=Steal;id=10');
  await books.agree('taken');
  await client.create(work, 1, { subject: 'New berth' });
  await books.agree('created');
  await expect.poll(() => ext.counts()).toEqual({ 'ticket-resolved': 4, email: 4 });
});

test('tickets resolved in lists and in bulk', async ({ ext, work, open }) => {
  const books = await open(scores);

  await client.visit(work, `/Search/Results.html?Query=${encodeURIComponent('id < 8 OR id = 14')}&Rows=50`);
  await client.inList(work, 4, 'resolved');
  await books.agree('resolved in a list', 'resolved-in-list');
  await client.inList(work, 14, 'resolved');
  await books.agree('refused in a list');
  await client.inList(work, 5, 'stalled');
  await books.agree('stalled in a list');
  await client.inList(work, 5, 'resolved');
  await books.agree('then resolved', 'resolved-in-list');

  await client.inBulk(work, [1, 2, 3], { subject: 'Berths of March' });
  await books.agree('renamed in bulk');
  await client.inBulk(work, [1, 2, 3], { status: 'resolved' });
  await expect(client.results(work)).toHaveCount(3);
  await books.agree('three resolved in bulk', 'resolved-in-bulk');
  await client.inBulk(work, [11, 14], { status: 'resolved' });
  await expect(client.results(work)).toHaveCount(2);
  await books.agree('two in bulk, one refused', 'resolved-in-bulk');
  await client.inBulk(work, [11], { status: 'open' });
  await expect.poll(async () => (await rowsOf(ext)).filter((row) => row.endsWith('retracted')).length).toBe(1);
  await client.inBulk(work, [11], { status: 'resolved' });
  await expect.poll(async () => (await rowsOf(ext)).filter((row) => row.endsWith('retracted')).length).toBe(0);
  await books.agree('re-opened and resolved in bulk');
  await expect.poll(() => ext.counts()).toEqual({ 'ticket-resolved': 6 });
});

test('a worker that sleeps misses nothing and believes no refusal', async ({ ext, work, open }) => {
  const books = await open(scores);
  await client.openForm(work, 14, 'reply');
  await ext.stopWorker();
  await client.send(work, { status: 'resolved' });
  await books.agree('refused');
  await client.openForm(work, 1, 'resolve');
  await ext.stopWorker();
  await client.send(work);
  await books.agree('resolved', 'ticket-resolved');
  await ext.stopWorker();
  await client.inBulk(work, [2, 14], { status: 'resolved' });
  await books.agree('two in bulk, one refused', 'resolved-in-bulk');
  await expect.poll(() => ext.counts()).toEqual({ 'ticket-resolved': 2 });
});

test('more of the same', async ({ ext, work, open }) => {
  test.skip(!isEvidence, 'only for evidence');
  const books = await open(scores);
  const from = (first: number, many: number) => Array.from({ length: many }, (_, place) => first + place);
  for (const ticket of from(15, 8)) {
    await client.openForm(work, ticket, 'resolve');
    await client.send(work);
    await books.agree(`${ticket} resolved`, 'ticket-resolved');
  }
  for (const ticket of from(15, 8)) {
    await client.openForm(work, ticket, 'reply');
    await client.send(work, { text: 'Anything else?' });
    await books.agree(`${ticket} answered`, 'first-response');
  }
  await client.visit(work, `/Search/Results.html?Query=${encodeURIComponent('id > 22 AND id < 32')}&Rows=50`);
  for (const ticket of from(23, 9)) {
    await client.inList(work, ticket, 'resolved');
    await books.agree(`${ticket} resolved in a list`, 'resolved-in-list');
  }
  for (const first of [32, 35, 38]) {
    await client.inBulk(work, [...from(first, 3), 14], { status: 'resolved' });
    await books.agree(`three from ${first} resolved in bulk, one refused`, 'resolved-in-bulk');
  }
  // That one re-opened by an answer stays resolved in the numbers: the act was done.
  await expect.poll(() => ext.counts()).toEqual({ 'ticket-resolved': 26, email: 8 });
});
