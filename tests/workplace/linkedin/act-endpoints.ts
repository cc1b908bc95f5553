import { at, type Call, json, type Reply } from '../call.ts';
import type { Acts } from './acts.ts';
import { type Endpoint, flight, payload, serverRequest } from './endpoints.ts';
import { memberOf } from './people.ts';
import { type Threads, threadOf } from './threads.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const some = (value: unknown): string[] => (text(value) ? [text(value)] : []);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const is = (name: string) => ({ sduiid: new RegExp(`${name}$`) });

/** Two numbers as long as the product's own. */
const share = (n: string) => `urn:li:share:73${n.padStart(17, '0')}`;
const activity = (n: string) => `urn:li:activity:74${n.padStart(17, '0')}`;

/** The address of the page says that an InMail is written, or the message has a subject line. */
const isInMail = (from: URLSearchParams, subject: unknown) =>
  from.get('composeOptionType') === 'PREMIUM_INMAIL' || text(subject) !== '';

/** Messages and InMails of all three products. */
export function messageEndpoints(acts: Acts, threads: Threads): Endpoint[] {
  const sent = (from: URLSearchParams, metric: string, token: unknown, status = 200): Reply =>
    acts.carryOut({ metric, subjects: some(token), from, done: json({ value: { deliveredAt: Date.now() } }, status) });
  /** What arrived stands in its thread. */
  const inThread = (call: Call, body: unknown, metric: string, token: unknown, status?: number): Reply => {
    const reply = sent(call.from, metric, token, status);
    const thread = threadOf(call, body);
    if (thread && acts.standing(metric).includes(text(token))) threads.wrote(thread, text(token));
    return reply;
  };
  const older: Endpoint['answer'] = (call, body) => {
    const token =
      at(body, 'eventCreate', 'originToken') ?? at(body, 'conversationCreate', 'eventCreate', 'originToken');
    return inThread(call, body, 'message', token, 201);
  };
  return [
    {
      method: 'POST',
      path: /^\/voyager\/api\/voyagerMessagingDashMessengerMessages$/,
      query: { action: /^createMessage$/ },
      answer: (call, body) => {
        const metric = isInMail(call.from, at(body, 'message', 'subject')) ? 'inmail' : 'message';
        return inThread(call, body, metric, at(body, 'message', 'originToken'));
      },
    },
    {
      method: 'POST',
      path: /^\/voyager\/api\/messaging\/conversations(\/2-[a-z0-9-]+\/events)?$/,
      query: { action: /^create$/ },
      answer: older,
    },
    {
      method: 'POST',
      path: /^\/sales-api\/salesApiMessageActions$/,
      query: { action: /^createMessage$/ },
      answer: ({ from }, body) => {
        const { threadId, subject, trackingId } = Object(at(body, 'createMessageRequest')) as Record<string, unknown>;
        return sent(from, !threadId && subject ? 'inmail' : 'message', trackingId);
      },
    },
    {
      method: 'POST',
      path: /^\/talent\/api\/graphql$/,
      query: { action: /^execute$/, queryId: /^talentMultiMessagePosts\./ },
      answer: ({ from }, body) => {
        const posts = list(at(body, 'variables', 'messagePostPayloads'));
        const inMails = posts.filter((one) => at(one, 'primaryPost', 'channel') === 'INMAIL');
        const people = [...new Set(inMails.map((one) => memberOf(at(one, 'recipientProfileUrn'))))];
        if (!people.length) return json({ data: {} });
        const subjects = people.map((member) => acts.another(String(member), from));
        return acts.carryOut({ metric: 'inmail', subjects, from, done: json({ data: { batch: [] } }) });
      },
    },
  ];
}

/** What the feed publishes. */
export function postEndpoints(acts: Acts): Endpoint[] {
  let posts = 0;
  const comment = (from: URLSearchParams, thread: unknown, done: Reply) =>
    acts.carryOut({ metric: 'comment', subjects: some(thread).map((one) => acts.another(one, from)), from, done });
  const publish: Endpoint['answer'] = ({ from }, body) => {
    const { post, resourceKey, updateUrn } = Object(at(body, 'variables')) as Record<string, unknown>;
    const isNew = at(post, 'intendedShareLifeCycleState') === 'PUBLISHED' && !resourceKey && !updateUrn;
    if (!isNew) return json({ data: { value: {} } });
    const name = from.get('mode') === 'retry' ? acts.another('post', from) : `post#${++posts}`;
    const n = name.replace('post#', '');
    const done = json({ data: { value: { shareUrn: share(n), activityUrn: activity(n) } } });
    const pretended = json({ data: { errors: [{ message: 'x', extensions: { status: 500 } }] } });
    return acts.carryOut({ metric: 'post', subjects: [name], from, done, pretended });
  };
  return [
    {
      method: 'POST',
      path: /^\/voyager\/api\/graphql$/,
      query: { action: /^execute$/, queryId: /^voyagerContentcreationDashShares\./ },
      answer: publish,
    },
    {
      method: 'POST',
      path: serverRequest,
      query: is('comments\\.createComment'),
      answer: ({ from }, body) => comment(from, payload(body, 'collection', 'updateKey'), flight),
    },
    {
      method: 'POST',
      path: /^\/voyager\/api\/voyagerSocialDashNormComments$/,
      answer: ({ from }, body) => comment(from, at(body, 'threadUrn'), json({ value: {} }, 201)),
    },
  ];
}

/** People who are accepted, saved as leads or as candidates. */
export function peopleEndpoints(acts: Acts): Endpoint[] {
  const accepted = (from: URLSearchParams, id: unknown, done: Reply) =>
    acts.carryOut({ metric: 'invitation-accepted', subjects: some(id), from, done });
  const older = (path: RegExp, isConnection: (body: unknown) => boolean): Endpoint => ({
    method: 'POST',
    path,
    query: { action: /^accept$/ },
    answer: (call, body) =>
      isConnection(body) ? accepted(call.from, path.exec(call.path)?.[1], json({ data: {} })) : json({ data: {} }),
  });
  const lead = ({ from }: Call, body: unknown) => {
    const member = memberOf(at(body, 'member'));
    return { metric: 'lead-added', subjects: member ? [String(member)] : [], from, done: json({ value: {} }) };
  };
  return [
    {
      method: 'POST',
      path: serverRequest,
      query: is('mynetwork\\.addaInvitationAction'),
      answer: ({ from }, body) => {
        const yes = payload(body, 'inviteeActionType') === 'InviteeActionType_ACCEPT';
        const isPerson = payload(body, 'invitationType') === 'GenericInvitationType_CONNECTION';
        return yes && isPerson ? accepted(from, payload(body, 'invitationUrn', 'invitationId'), flight) : flight;
      },
    },
    older(
      /^\/voyager\/api\/voyagerRelationshipsDashInvitations\/urn%3Ali%3Afsd_invitation%3A(\d+)$/,
      (body) => at(body, 'invitationType') === 'CONNECTION',
    ),
    older(/^\/voyager\/api\/relationships\/invitations\/(\d+)$/, (body) => at(body, 'isGenericInvitation') === false),
    {
      method: 'POST',
      path: /^\/sales-api\/salesApiLeads$/,
      query: { action: /^saveByMember$/ },
      answer: (call, body) => acts.carryOut(lead(call, body)),
    },
    {
      method: 'POST',
      path: /^\/sales-api\/salesApiLeads$/,
      query: { action: /^unsaveByMember$/ },
      answer: (call, body) => acts.takeBack(lead(call, body)),
    },
    {
      method: 'POST',
      path: /^\/talent\/api\/talentSourcingChannelCandidateCreations$/,
      answer: ({ from }, body) => {
        // Reading is a POST, too: with a form for a body.
        if (!at(body, 'elements')) return json({ elements: [] });
        const added = list(at(body, 'elements')).filter((one) => at(one, 'copiedFromAnotherProject') !== true);
        const subjects = added.flatMap((one) => some(at(one, 'candidate')));
        if (!subjects.length) return json({ elements: [] }, 201);
        return acts.carryOut({ metric: 'candidate-added', subjects, from, done: json({ elements: [] }, 201) });
      },
    },
    { method: 'POST', path: /^\/talent\//, answer: () => json({ data: {} }) },
  ];
}
