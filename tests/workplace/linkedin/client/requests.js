import { data, here, post, uuid } from '/workplace/shared/page.js';

/** A label in the page's language. */
export const t = (key, person) =>
  (data.words[key] ?? key).replace('{n}', person ? `${person.first} ${person.last}` : '');

export const fullName = (person) => `${person.first} ${person.last}`;

/** A server-driven request of the network's own pages. */
export const serverDriven = (name, payload, parameter) =>
  serverRequest(`requests.mynetwork.${name}`, payload, [], parameter);

/** A server-driven request: its arguments stand in it twice. */
export function serverRequest(name, payload, states = [], parameter = 'sduiid') {
  const requestId = `com.linkedin.sdui.${name}`;
  const path = `/flagship-web/rsc-action/actions/server-request?${parameter}=${requestId}&parentSpanId=${encodeURIComponent(btoa(uuid().slice(0, 8)))}`;
  const body = {
    requestId,
    serverRequest: {
      requestId,
      requestedArguments: {
        $type: 'proto.sdui.actions.requests.RequestedArguments',
        payload,
        requestedStateKeys: [],
        requestMetadata: { $type: 'proto.sdui.common.RequestMetadata' },
      },
      isStreaming: false,
      isApfcEnabled: false,
      rumPageKey: '',
    },
    states,
    requestedArguments: { payload, states, screenId: 'com.linkedin.sdui.flagshipnav.home.Home' },
  };
  return post(path, body, { 'x-li-rsc-stream': 'true', 'csrf-token': 'ajax:1' });
}

/** What the page sends all the time and nobody counts. */
export function telemetry(event, more = {}) {
  const body = [
    {
      eventInfo: { eventName: event, topicName: event },
      eventBody: { header: { pageInstance: location.pathname }, ...more },
    },
  ];
  void post('/li/track', body);
}

/** Reads an answer to its end: a request whose answer nobody reads stays open, and the page never comes to rest. */
export const read = async (path) => (await fetch(path).catch(() => null))?.text();

/** Reports impressions, connectivity and clicks, as the product does. */
export function backgroundNoise() {
  telemetry('PageViewEvent');
  navigator.sendBeacon('/li/track', JSON.stringify([{ eventInfo: { eventName: 'ImpressionEvent' } }]));
  void post('/voyager/api/realtimeFrontendClientConnectivityTracking?action=sendHeartbeat', { isFirstHeartbeat: true });
  void read('/realtime/connect?rc=1');
  void read('/voyager/api/graphql?q=messengerMailboxCounts');
  document.addEventListener('click', () =>
    telemetry('ControlInteractionEvent', { controlUrn: 'urn:li:control:connect' }),
  );
}

/** The drawer asks the server what to show; nothing is sent to anybody. */
export const openDrawer = () =>
  post(
    '/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.impl.mynetwork.infra.components.relationshipbuildingdrawer',
    { requestId: 'com.linkedin.sdui.impl.mynetwork.infra.components.relationshipbuildingdrawer', states: [] },
  );

const dash = '/voyager/api/voyagerRelationshipsDashMemberRelationships';
const decoration = 'com.linkedin.voyager.dash.deco.relationships.InvitationCreationResultWithInvitee-2';

/** The dialog's request, in the generation the page's address asks for (`?gen=`). */
const generations = {
  dash: (urn, note) => [
    `${dash}?action=verifyQuotaAndCreateV2&decorationId=${decoration}`,
    { invitee: { inviteeUnion: { memberProfile: urn } }, ...(note ? { customMessage: note } : {}) },
  ],
  path: (urn, note) => [
    '/voyager/api/voyagerRelationships/dash/invitations?action=verifyQuotaAndCreateV2',
    { invitee: { inviteeUnion: { memberProfile: urn } }, customMessage: note },
  ],
  first: (urn) => [`${dash}?action=verifyQuotaAndCreate`, { inviteeProfileUrn: urn, trackingId: uuid() }],
  norm: (urn, note) => [
    '/voyager/api/growth/normInvitations',
    {
      emberEntityName: 'growth/invitation/norm-invitation',
      invitee: { 'com.linkedin.voyager.growth.invitation.InviteeProfile': { profileId: urn.split(':').pop() } },
      trackingId: uuid(),
      message: note,
    },
  ],
  opaque: (urn) => ['/flagship-web/r4Kq/x9', { invitee: { inviteeUnion: { memberProfile: urn } } }],
};

const succeeded = ({ status }) => status >= 200 && status < 300;

/**
 * Invites through the dialog's request and then tells the server how it went, as the product's own page does.
 * @returns whether it went well, as far as the page knows, and the server's code
 */
export async function inviteByDialog(person, note) {
  const generation = here().get('gen') ?? 'dash';
  const [path, body] = (generations[generation] ?? generations.dash)(`urn:li:fsd_profile:${person.token}`, note);
  const send = () => post(path, body, { 'csrf-token': 'ajax:1', 'x-restli-protocol-version': '2.0.0' });
  const tries = person.mode === 'retry' ? [send(), send()] : [send()];
  let answer = (await Promise.all(tries))[0];
  if (person.mode === 'flaky' && !succeeded(answer)) answer = await send();
  if (answer.status === 302) location.assign(answer.url);
  const went = succeeded(answer) && person.mode !== 'hidden';
  const told = !['hidden-toast', 'hidden-dialog'].includes(person.mode) && generation !== 'norm' && answer.status !== 0;
  if (told) {
    void serverDriven('handlePostInteropConnection', {
      profileId: person.token,
      vanityName: person.vanity,
      firstName: person.first,
      lastName: person.last,
      success: went,
      errorType: went ? '' : 'InvitationErrorType_UNKNOWN',
      showVerificationPostConnectNBA: false,
    });
  }
  const code = person.mode === 'hidden-dialog' ? 'CANT_INVITE_CONNECTION_LIMIT_REACHED' : answer.text;
  return { went: went && !person.mode.startsWith('hidden-'), code };
}

/** Invites at once, without a dialog. */
export async function inviteDirectly(person) {
  const payload = {
    inviteeUrn: { memberId: String(person.member) },
    nonIterableProfileId: person.token,
    profileCanonicalUrl: `https://www.linkedin.com/in/${person.vanity}/`,
    origin: 'InvitationOrigin_PYMK_COHORT_SECTION',
    firstName: person.first,
    lastName: person.last,
    connectionState: { key: `state:invitation:urn:li:member:${person.member}`, namespace: 'MemoryNamespace' },
    renderMode: 'IconAndText',
    firstFiveInviteCount: 1,
  };
  const send = () => serverDriven('addaAddConnection', payload, here().get('gen') === 'sduuid' ? 'sduuid' : 'sduiid');
  const answers = await Promise.all(person.mode === 'retry' ? [send(), send()] : [send()]);
  return { went: succeeded(answers[0]) && !person.mode.startsWith('hidden'), code: answers[0].text };
}

/** Takes an invitation back; the answer is 200 even when that failed, which only its text tells. */
export async function withdraw(person) {
  const { status, text } = await serverDriven('addaWithdrawInvitation', {
    inviterActionType: 'InviterActionType_WITHDRAW',
    inviteeUrn: { memberId: String(person.member) },
    profileUrn: { profileId: person.token },
    invitationUrn: { invitationId: '7300000000000000301' },
    invitationType: 'GenericInvitationType_CONNECTION',
    queryName: 'SENT',
  });
  return status === 200 && !text.includes('Failed to withdraw');
}

export const follow = (person) =>
  serverDriven('addaUpdateFollowState', {
    followStateType: 'FollowStateType_FOLLOW_ACTIVE',
    memberUrn: { memberId: String(person.member) },
  });

/** Sales Navigator's request. */
export async function inviteFromSales(person, message, email) {
  const action = here().get('gen') === 'old' ? 'connect' : 'connectV2';
  const send = () =>
    post(`/sales-api/salesApiConnection?action=${action}`, {
      member: `urn:li:fs_salesProfile:(${person.sales},NAME_SEARCH,x7Qp)`,
      message,
      ...(email ? { email } : {}),
    });
  const answers = await Promise.all(person.mode === 'retry' ? [send(), send()] : [send()]);
  return { went: succeeded(answers[0]) && !person.mode.startsWith('hidden'), code: answers[0].text };
}
