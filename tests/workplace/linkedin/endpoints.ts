import { at, type Call, html, json, parsed, type Reply, redirect } from '../call.ts';
import type { Invitations } from './invitations.ts';
import { everybody, memberOf } from './people.ts';

/** An endpoint: which calls it takes and what it does. */
export interface Endpoint {
  method: string;
  path: RegExp;
  query?: Record<string, RegExp>;
  answer(call: Call, body: unknown): Reply;
}

/** Server-driven UI answers with a stream of text, 200 even where something failed. */
export const flight: Reply = {
  status: 200,
  headers: { 'content-type': 'application/octet-stream', 'x-li-rsc-stream': 'true' },
  body: '0:["$","div",null,{}]\n',
};

const created = (status = 200): Reply =>
  json({ data: { value: { invitation: { entityUrn: 'urn:li:fsd_invitation:7300000000000000301' } } } }, status);

export const payload = (body: unknown, ...keys: string[]): unknown =>
  at(body, 'serverRequest', 'requestedArguments', 'payload', ...keys);

export const serverRequest = /^\/flagship-web\/rsc-action\/actions\/server-request$/;
const named = (name: string) => ({ sduiid: new RegExp(`mynetwork\\.${name}$`) });

/** How people are asked for a connection, and all else a page sends without anything coming of it. */
export function endpoints(invitations: Invitations): Endpoint[] {
  const add: Endpoint['answer'] = ({ from }, body) =>
    invitations.invite(memberOf(payload(body, 'inviteeUrn', 'memberId')), from, flight);
  const dialog: Endpoint['answer'] = ({ from }, body) => {
    const invitee = at(body, 'invitee', 'inviteeUnion', 'memberProfile') ?? at(body, 'inviteeProfileUrn');
    return invitations.invite(memberOf(invitee), from, created());
  };
  const oldest = 'com.linkedin.voyager.growth.invitation.InviteeProfile';
  return [
    { method: 'POST', path: /^\/voyager\/api\//, query: { action: /^verifyQuotaAndCreate/ }, answer: dialog },
    { method: 'POST', path: /^\/flagship-web\/r4Kq\//, answer: dialog },
    {
      method: 'POST',
      path: /^\/voyager\/api\/(growth|relationships)\/normInvitations$/,
      answer: ({ from }, body) =>
        invitations.invite(memberOf(at(body, 'invitee', oldest, 'profileId')), from, created(201)),
    },
    { method: 'POST', path: serverRequest, query: named('addaAddConnection'), answer: add },
    { method: 'POST', path: serverRequest, query: { sduuid: /mynetwork\.addaAddConnection$/ }, answer: add },
    {
      method: 'POST',
      path: serverRequest,
      query: named('addaWithdrawInvitation'),
      answer: ({ from }, body) => invitations.withdraw(memberOf(payload(body, 'inviteeUrn', 'memberId')), from, flight),
    },
    { method: 'POST', path: serverRequest, answer: () => flight },
    {
      method: 'POST',
      path: /^\/sales-api\/salesApiConnection$/,
      query: { action: /^connect/ },
      answer: ({ from }, body) => invitations.invite(memberOf(at(body, 'member')), from, created()),
    },
    { method: 'POST', path: /^\/sales-api\//, answer: () => json({ value: {} }) },
    { method: 'POST', path: /^\/mwlite\/invite$/, answer: (call) => mobileLite(invitations, call) },
    { method: 'POST', path: /^\/li\/track$/, answer: () => json({}) },
    { method: 'POST', path: /^\/voyager\/api\//, answer: () => json({ data: {} }) },
    {
      method: 'GET',
      path: /^\/(voyager|sales)(\/api|-api)?\//,
      query: { q: /./ },
      answer: () => json({ elements: [] }),
    },
    {
      method: 'GET',
      path: /^\/realtime\/connect$/,
      answer: () => ({
        status: 200,
        headers: { 'content-type': 'text/event-stream' },
        body: ': hello\n\n',
        delay: 300,
      }),
    },
  ];
}

/** The classic form: whatever happened, the browser is sent on to a page, or given one at once (`?answer=page`). */
function mobileLite(invitations: Invitations, { body, from }: Call): Reply {
  const vanity = new URLSearchParams(body).get('inviteeVanityName') ?? '';
  const member = everybody.find((person) => person.vanity === vanity)?.member ?? null;
  const reply = invitations.invite(member, from, { status: 200 });
  if (reply.drop || reply.status === 302) return reply;
  const outcome = reply.status === 200 ? 'invited=1' : 'dropReason=FUSE_LIMIT';
  const keep = [...from].filter(([name]) => name !== 'invited' && name !== 'dropReason');
  const query = new URLSearchParams(keep).toString();
  const { delay = 0 } = reply;
  if (from.get('answer') === 'page') return { ...html(`<h1>${outcome}</h1>`), delay };
  return { ...redirect(`/mwlite/in/${vanity}?${outcome}${query && `&${query}`}`), delay };
}

/** Finds the endpoint of a call and lets it answer; null if there is none. */
export function answerFrom(all: readonly Endpoint[], call: Call): Reply | null {
  const found = all.find(
    ({ method, path, query = {} }) =>
      method === call.method &&
      path.test(call.path) &&
      Object.entries(query).every(([name, value]) => value.test(call.query.get(name) ?? '')),
  );
  return found?.answer(call, parsed(call.body)) ?? null;
}
