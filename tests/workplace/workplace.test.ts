import { Agent, request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flagshipToken, memberOf, salesToken } from './linkedin/people.ts';
import { countable, startWorkplace, type Workplace } from './server.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await startWorkplace();
});
beforeEach(() => workplace.reset());
afterAll(() => workplace.stop());

interface Answer {
  status: number;
  text: string;
  location: string | undefined;
}

/** Asks the secure server under the network's host name, from a page with this query. */
function network(path: string, { body, page = '' }: { body?: string; page?: string } = {}): Promise<Answer> {
  const headers = { host: 'www.linkedin.com', referer: `https://www.linkedin.com/in/maren-oltmann/${page}` };
  const method = body === undefined ? 'GET' : 'POST';
  const agent = new Agent({ rejectUnauthorized: false });
  const port = workplace.https;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent }, async (response) => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode ?? 0, text, location: response.headers.location });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const dialog = '/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2';
const member = 700_000_101;
const invitee = JSON.stringify({
  invitee: { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${flagshipToken(member)}` } },
});

const crm = async (method: string, params: unknown[], page = '', below = '/') => {
  const headers = { referer: `http://crm.example/${page}` };
  const body = JSON.stringify({ id: 1, method, params: [...params, {}] });
  const response = await fetch(`http://127.0.0.1:${workplace.http}${below}practice/`, {
    method: 'POST',
    headers,
    body,
  });
  return (await response.json()) as { result?: unknown; error?: unknown };
};

describe('the network', () => {
  it.each([
    '/in/maren-oltmann/',
    '/search/results/people/',
    '/mynetwork/grow/?lang=ja',
    '/mynetwork/invitation-manager/sent/',
    '/sales/search/people',
    `/sales/lead/${salesToken(member)},NAME_SEARCH,x7Qp`,
    '/mwlite/in/maren-oltmann?lang=de',
  ])('serves %s, marked as practice', async (path) => {
    const { status, text } = await network(path);
    expect(status).toBe(200);
    expect(text).toContain('Practice page');
  });

  it('serves the dialog of a frame without a bar of its own, and the scripts', async () => {
    expect((await network('/preload/custom-invite/?vanityName=jaro-linde')).text).not.toContain('practice-bar"');
    expect((await network('/workplace/linkedin/flagship.js')).status).toBe(200);
    expect((await network('/workplace/linkedin/none.js')).status).toBe(404);
  });

  it('leads every id space back to the member', () => {
    expect(memberOf(String(member))).toBe(member);
    expect(memberOf(`urn:li:fsd_profile:${flagshipToken(member)}`)).toBe(member);
    expect(memberOf(`urn:li:fs_salesProfile:(${salesToken(member)},NAME_SEARCH,x7Qp)`)).toBe(member);
    expect(memberOf('ACoAAnobody')).toBeNull();
  });

  it('knows what was done and what was not', async () => {
    expect((await network(dialog, { body: invitee })).status).toBe(200);
    expect((await network(dialog, { body: invitee })).status).toBe(400);
    expect(workplace.sent.map(({ subject, ok }) => [subject, ok])).toEqual([
      [String(member), true],
      [String(member), false],
    ]);
    expect(countable(workplace.sent)).toHaveLength(1);
  });

  it.each([
    ['limit', 400],
    ['too-many', 429],
    ['999', 999],
    ['redirect', 302],
    ['hidden', 200],
  ])('does nothing in mode %s and answers %i', async (mode, status) => {
    expect((await network(dialog, { body: invitee, page: `?mode=${mode}` })).status).toBe(status);
    expect(workplace.sent.map(({ ok }) => ok)).toEqual([false]);
  });

  it('cuts the connection when told to, and takes a retry for what it is', async () => {
    await expect(network(dialog, { body: invitee, page: '?mode=drop' })).rejects.toThrow();
    workplace.reset();
    await network(dialog, { body: invitee, page: '?mode=retry' });
    await network(dialog, { body: invitee, page: '?mode=retry' });
    expect(workplace.sent.map(({ ok }) => ok)).toEqual([true]);
  });

  it('takes the classic form and sends the browser on, whatever came of it', async () => {
    const body = 'inviteeVanityName=maren-oltmann&trackingId=q1';
    expect((await network('/mwlite/invite', { body })).location).toBe('/mwlite/in/maren-oltmann?invited=1');
    const refused = await network('/mwlite/invite', { body, page: '?mode=limit' });
    expect(refused).toMatchObject({
      status: 302,
      location: '/mwlite/in/maren-oltmann?dropReason=FUSE_LIMIT&mode=limit',
    });
    expect(workplace.sent.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('counts neither noise nor what only looks like an invitation', async () => {
    await network('/li/track', { body: '[]' });
    await network('/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuota', { body: invitee });
    const told = 'com.linkedin.sdui.requests.mynetwork.handlePostInteropConnection';
    await network(`/flagship-web/rsc-action/actions/server-request?sduiid=${told}`, { body: '{}' });
    expect(workplace.sent).toEqual([]);
  });
});

describe('the CRM', () => {
  it('serves the front page, and its scripts', async () => {
    const front = await fetch(`http://127.0.0.1:${workplace.http}/`);
    expect(await front.text()).toContain('Practice workplace');
    const script = await fetch(`http://127.0.0.1:${workplace.http}/workplace/tryton/crm.js`);
    expect(script.headers.get('content-type')).toContain('javascript');
  });

  it('lives below any path', async () => {
    const front = await fetch(`http://127.0.0.1:${workplace.http}/erp/north/`);
    expect(await front.text()).toContain('Practice workplace');
    expect(await crm('model.sale.sale.quote', [[7]], '', '/erp/north/')).toEqual({ id: 1, result: null });
    expect(workplace.sent).toHaveLength(1);
  });

  it('quotes, takes back, quotes again and confirms', async () => {
    for (const act of ['quote', 'draft', 'quote', 'confirm']) {
      expect(await crm(`model.sale.sale.${act}`, [[7]])).toEqual({ id: 1, result: null });
    }
    expect(countable(workplace.sent)).toMatchObject([
      { metric: 'proposal-sent', subject: '7', ok: true },
      { metric: 'deal-won', subject: '7', ok: true, amount: 56_099, currency: 'EUR' },
    ]);
    expect(workplace.retracted).toHaveLength(1);
  });

  it('refuses inside an answer that is 200', async () => {
    expect(await crm('model.sale.sale.quote', [[5]])).toMatchObject({ error: ['UserError', expect.anything()] });
    expect(await crm('model.sale.sale.quote', [[1]], '?mode=refused')).toHaveProperty('error');
    expect(workplace.sent.map(({ ok }) => ok)).toEqual([false, false]);
  });

  it('makes a contact and hands out its id', async () => {
    expect(await crm('model.party.party.create', [[{ name: 'Neue Werft' }]])).toEqual({ id: 1, result: [9] });
    expect(workplace.sent).toMatchObject([{ metric: 'contact-added', subject: '9', ok: true }]);
  });
});
