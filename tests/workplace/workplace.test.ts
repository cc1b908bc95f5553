import { Agent, request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flagshipToken, memberOf, recruiterToken, salesToken } from './linkedin/people.ts';
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
    '/mynetwork/invitation-manager/received/?lang=ja',
    '/feed/?lang=de',
    '/messaging/thread/2-maren-oltmann/',
    '/messaging/thread/new/?composeOptionType=PREMIUM_INMAIL',
    '/sales/inbox/2-maren-oltmann',
    '/talent/hire/77/discover/recruiterSearch',
    `/talent/profile/${recruiterToken(member)}`,
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
    expect(memberOf(`urn:li:ts_linkedin_member_profile:(${recruiterToken(member)},1,x)`)).toBe(member);
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

describe('the network, acts', () => {
  const message = '/voyager/api/voyagerMessagingDashMessengerMessages?action=createMessage';
  const recruiter = '/talent/api/graphql?action=execute&queryId=talentMultiMessagePosts.be0f';
  const share = '/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares.7a9e';
  const sdui = (name: string) => `/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.${name}`;
  const payload = (fields: object) => ({ serverRequest: { requestedArguments: { payload: fields } } });
  const send = (path: string, body: unknown, page = '') => network(path, { body: JSON.stringify(body), page });
  const acts = () => workplace.sent.map(({ metric, ok }) => `${metric} ${ok}`);
  const toRecruiter = (...channels: string[]) => ({
    variables: {
      messagePostPayloads: channels.map((channel, n) => ({
        recipientProfileUrn: `urn:li:ts_linkedin_member_profile:(${recruiterToken(member + n)},1,x)`,
        primaryPost: { channel },
      })),
    },
  });

  it('tells messages from InMails by the page and by the subject line', async () => {
    await send(message, { message: { originToken: 'a' } });
    await send(message, { message: { originToken: 'b' } }, '?composeOptionType=PREMIUM_INMAIL');
    await send(message, { message: { originToken: 'c', subject: 'x' } });
    expect(acts()).toEqual(['message true', 'inmail true', 'inmail true']);
    expect(workplace.sent.map(({ subject }) => subject)).toEqual(['a', 'b', 'c']);
  });

  it('takes each person of a bulk for one, and emails for none', async () => {
    await send(recruiter, toRecruiter('INMAIL', 'EMAIL', 'INMAIL'));
    await send(recruiter, toRecruiter('EMAIL'));
    await send(recruiter, toRecruiter());
    expect(acts()).toEqual(['inmail true', 'inmail true']);
    await send(recruiter, toRecruiter('INMAIL'));
    expect(countable(workplace.sent)).toHaveLength(3);
  });

  it('publishes new posts only, and hides a failure in a 200', async () => {
    const post = (state: string) => ({ post: { intendedShareLifeCycleState: state } });
    expect((await send(share, { variables: post('PUBLISHED') })).text).toContain('urn:li:share:');
    await send(share, { variables: post('SCHEDULED') });
    await send(share, { variables: { ...post('PUBLISHED'), resourceKey: 'urn:li:share:1' } });
    const { status, text } = await send(share, { variables: post('PUBLISHED') }, '?mode=hidden');
    expect([status, text.includes('errors')]).toEqual([200, true]);
    expect(acts()).toEqual(['post true', 'post false']);
  });

  it('accepts people, not pages, and shows them no more', async () => {
    const answer = (act: string, kind: string) =>
      payload({
        inviteeActionType: `InviteeActionType_${act}`,
        invitationType: `GenericInvitationType_${kind}`,
        invitationUrn: { invitationId: '7300000000700000101' },
      });
    const action = sdui('requests.mynetwork.addaInvitationAction');
    await send(action, answer('IGNORE', 'CONNECTION'));
    await send(action, answer('ACCEPT', 'ORGANIZATION'));
    expect(acts()).toEqual([]);
    await send(action, answer('ACCEPT', 'CONNECTION'));
    expect(acts()).toEqual(['invitation-accepted true']);
    const list = await network('/mynetwork/invitation-manager/received/');
    expect(list.text).toContain('"accepted":["7300000000700000101"]');
  });

  it('saves a lead, removes it and saves it again as the same', async () => {
    const lead = { member: `urn:li:fs_salesProfile:(${salesToken(member)},NAME_SEARCH,x7Qp)` };
    for (const action of ['save', 'unsave', 'save'])
      await send(`/sales-api/salesApiLeads?action=${action}ByMember`, lead);
    expect(countable(workplace.sent)).toMatchObject([{ metric: 'lead-added', subject: String(member) }]);
    expect(workplace.retracted).toHaveLength(1);
  });

  it('reads by POST without doing anything', async () => {
    const body = 'altkey=urn&decoration=%28entityUrn%29';
    for (const path of ['/talent/api/talentSourcingChannelCandidateCreations', '/talent/api/talentProjects']) {
      expect((await network(path, { body })).status).toBe(200);
    }
    await send('/talent/api/graphql?queryId=talentMultiMessagePosts.be0f', toRecruiter('INMAIL'));
    expect(acts()).toEqual([]);
  });

  it.each([
    ['premium-only', 422],
    ['too-many', 429],
    ['999', 999],
    ['redirect', 302],
    ['hidden', 200],
  ])('does nothing in mode %s and answers %i', async (mode, status) => {
    expect((await send(message, { message: { originToken: 'a' } }, `?mode=${mode}`)).status).toBe(status);
    expect(acts()).toEqual(['message false']);
  });

  it('takes a comment sent twice by its client for one', async () => {
    const body = payload({ collection: { updateKey: 'urn:li:fsd_update:1' } });
    for (const page of ['?mode=retry', '?mode=retry', '']) await send(sdui('comments.createComment'), body, page);
    expect(countable(workplace.sent)).toHaveLength(2);
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
