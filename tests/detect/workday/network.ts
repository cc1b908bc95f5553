import type { Step } from '../feed';
import type { Invite } from './person';

const home = 'https://www.linkedin.com';
const sdui = (name: string) =>
  `${home}/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.requests.mynetwork.${name}`;
const payload = (fields: object) => ({ serverRequest: { requestedArguments: { payload: fields } } });

const statuses = { limit: 400, 'too-many': 429, forbidden: 403, checkpoint: 302 } as const;
const errorToast = '[data-test-artdeco-toast-item-type="error"]';

/** The member number of somebody. */
export const memberOf = (who: number): number => 700_000_000 + who;

/** The three id spaces of one member: 29 bytes in base64url, the number in bytes 4 to 7. */
function token(kind: number, who: number): string {
  const bytes = Buffer.alloc(29, 7);
  bytes.set([0, kind, 0, 0]);
  bytes.writeUInt32BE(memberOf(who), 4);
  return bytes.toString('base64url');
}

const surfaces = {
  dialog: (who: number) => ({
    url: `${home}/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2`,
    body: { invitee: { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${token(0x2a, who)}` } } },
  }),
  direct: (who: number) => ({
    url: sdui('addaAddConnection'),
    body: payload({ inviteeUrn: { memberId: `${memberOf(who)}` } }),
  }),
  sales: (who: number) => ({
    url: `${home}/sales-api/salesApiConnection?action=connectV2`,
    body: { member: `urn:li:fs_salesProfile:(${token(0x2c, who)},NAME_SEARCH,x7)` },
  }),
  older: (who: number) => ({
    url: `${home}/voyager/api/growth/normInvitations`,
    body: { invitee: { 'com.linkedin.voyager.growth.invitation.InviteeProfile': { profileId: token(0x2a, who) } } },
  }),
};

/** The network's own memory: who was invited, and who of them was asked back. */
export interface Network {
  invited: Map<number, 'pending' | 'withdrawn'>;
}

/** A page of the network carries out what the person presses; its server answers. */
export function invite({ invited }: Network, act: Invite, at: number): Step[] {
  const { tab, who, wait, double, key } = act;
  const { url, body } = surfaces[act.surface](who);
  // Whom it knows it refuses: by the status, or by a 200 of which its own page says that it failed.
  const saysLater = act.outcome === 'told' || act.outcome === 'toast';
  const outcome = invited.has(who) && !saysLater ? 'limit' : act.outcome;
  const send = (start: number, answer: Step['answer']): Step => ({
    at: start,
    tab,
    request: { method: 'POST', url, body },
    ...(answer ? { answer } : {}),
  });
  const press = (start: number): Step => ({ at: start, tab, gesture: key ? 'key' : 'press' });
  const end = at + 40 + wait;
  const steps = [press(at)];
  if (outcome === 'cut') return [...steps, send(at + 40, { at: end, failed: true })];
  if (outcome in statuses) {
    return [...steps, send(at + 40, { at: end, status: statuses[outcome as keyof typeof statuses] })];
  }
  if (outcome === 'retried') {
    invited.set(who, 'pending');
    return [...steps, send(at + 40, { at: at + 90, status: 503 }), send(at + 600, { at: at + 700, status: 200 })];
  }
  steps.push(send(at + 40, { at: end, status: act.surface === 'older' ? 201 : 200 }));
  if (outcome === 'sent') {
    invited.set(who, 'pending');
    // The second click of a double click is refused: that one was invited a moment ago.
    if (double) steps.push(press(at + 180), send(at + 220, { at: end + 150, status: 400 }));
    if (act.surface === 'dialog') steps.push(told(tab, who, true, end + 60));
    if (act.surface === 'dialog' && double) steps.push(told(tab, who, false, end + 210));
    return steps;
  }
  if (outcome === 'told' && (act.surface === 'dialog' || act.surface === 'older')) {
    return [...steps, told(tab, who, false, end + 300)];
  }
  // A toast that came before a waking worker could ask for it would be taken for an older one's.
  return [...steps, { at: Math.max(Math.min(end + 200, at + 9000), at + 500), tab, appear: errorToast }];
}

const told = (tab: number, who: number, success: boolean, at: number): Step => ({
  at,
  tab,
  request: {
    method: 'POST',
    url: sdui('handlePostInteropConnection'),
    body: payload({ profileId: token(0x2a, who), success }),
  },
  answer: { at: at + 40, status: 200 },
});

/** The person takes an invitation back. */
export function withdraw({ invited }: Network, tab: number, who: number, at: number): Step[] {
  const done = invited.get(who) === 'pending';
  if (done) invited.set(who, 'withdrawn');
  const body = payload({ inviteeUrn: { memberId: `${memberOf(who)}` } });
  const request = { method: 'POST', url: sdui('addaWithdrawInvitation'), body };
  return [
    { at, tab, gesture: 'press' },
    { at: at + 40, tab, request, answer: { at: at + 200, status: done ? 200 : 400 } },
  ];
}

/** Somebody else invites by the same requests: a tool in a tab of its own, or another extension in the person's. */
export function alien(network: Network, by: 'tool' | 'extension', who: number, at: number): Step[] {
  const fresh = !network.invited.has(who);
  if (fresh) network.invited.set(who, 'pending');
  const from =
    by === 'tool' ? { tab: 9 } : { tab: 1, initiator: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' };
  const request = { method: 'POST', ...surfaces.direct(who), ...from };
  return [{ at, request, answer: { at: at + 100, status: fresh ? 200 : 400 } }];
}

/** Requests that are no acts. */
export function noise(tab: number, kind: number, at: number): Step[] {
  const requests = [
    { method: 'POST', url: `${home}/li/track`, body: [{ action: 'verifyQuotaAndCreateV2' }] },
    { method: 'GET', url: `${home}/voyager/api/voyagerRelationshipsDashMemberRelationships?q=memberRelationship` },
    { method: 'POST', url: sdui('relationshipbuildingdrawer'), body: payload({}) },
    { method: 'POST', url: `${home}/voyager/api/voyagerRelationshipsDashInvitations?action=accept`, body: {} },
    { method: 'POST', url: sdui('addaUpdateFollowState'), body: payload({ memberUrn: { memberId: '700000003' } }) },
  ];
  const request = requests[kind] ?? requests[0];
  return [
    { at, tab, gesture: 'press' },
    ...(request ? [{ at: at + 30, tab, request, answer: { at: at + 90, status: 200 } }] : []),
  ];
}
