import { flagshipToken, people } from '../workplace/linkedin/people.ts';
import { expect, test } from './fixtures.ts';
import { askByDialog, at, connect, grow, somebody } from './network.ts';

/* LinkedIn's weekly limit counts whatever goes through, whoever pressed; so does the guard, in bare numbers. */

const address =
  'https://www.linkedin.com/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2';

const limit = '[data-limit="connection-request"]';

/** What a script of the page sends to ask somebody. */
function bodyFor(vanity: string): string {
  const member = people(1000).find((person) => person.vanity === vanity)?.member ?? 0;
  return JSON.stringify({
    invitee: { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${flagshipToken(member)}` } },
  });
}

test('the week is counted whoever pressed, and the popup tells in time', async ({ context, ext }) => {
  await ext.switchOn('linkedin');
  const options = await ext.page('options.html', '#sites');
  const shown = options.locator(`[data-site="linkedin"] ${limit}`);
  await expect(shown).toHaveAttribute('data-used', '0');
  await expect(options.locator(`[data-site="tryton"] ${limit}`)).toHaveCount(0);

  const work = await context.newPage();
  // By the dialog, which the page tells of once more; directly; refused; and by a script, which is no act of the person.
  await work.goto(at(`/in/${somebody(0)}/`));
  await askByDialog(work, somebody(0));
  await expect(shown).toHaveAttribute('data-used', '1');
  await work.goto(at(grow));
  await work.click(connect(somebody(1)));
  await expect(shown).toHaveAttribute('data-used', '2');
  await work.click(connect('pavo-tennhardt'));
  await expect.poll(() => ext.refused()).toEqual(['status']);
  await work.evaluate(
    ([url, body]) => fetch(url as string, { method: 'POST', body: body as string }),
    [address, bodyFor(somebody(2))],
  );
  await expect(shown).toHaveAttribute('data-used', '3');
  await expect(shown).toContainText('3 of about 100 connection requests in the last 7 days');
  await expect(shown).toContainText('names no limit');
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 2 });

  // Four fifths are used up: one more, and the popup says so.
  const worker = await ext.worker();
  await worker.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Store } } }).chrome;
    await storage.local.set({
      limits: { 'linkedin/connection-request': { [Math.floor(Date.now() / 3_600_000)]: 79 } },
    });
  });
  await work.goto(at(grow));
  await work.click(connect(somebody(3)));
  await expect(shown).toHaveAttribute('data-standing', 'near');
  const popup = await ext.popup(work);
  await expect(popup.page.locator(limit)).toContainText('80 of about 100 connection requests in the last 7 days');
  await expect(popup.page.locator(`${limit} .notice`)).toContainText('may soon refuse');
  await popup.close();

  // It is data like all the others.
  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await expect(shown).toHaveAttribute('data-used', '0');
});

interface Store {
  set(items: object): Promise<void>;
}
