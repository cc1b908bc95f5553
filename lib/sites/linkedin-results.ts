import type { Limit, PageKind, Result } from './site';

/*
 * What comes of LinkedIn's acts, and what LinkedIn allows.
 *
 * Proof that an invitation was accepted is the list of one's own connections: nobody else is in it. Each row has a link
 * for writing to the member, which carries their id.
 *
 * A sign, and asked about, is a profile whose row of actions has that link, and beside it neither a labelled button
 * (Connect, Follow, Accept), nor a labelled link (Pending), nor a way to invite. What is labelled tells this in every
 * language; the words are not read. But people who let everybody write, and some with Premium, were seen to have the same
 * row without a connection. Once the list shows them, too, the question answers itself.
 *
 * Neither is what is only missing: a control that said "pending" and is gone, or somebody who is no longer among the sent
 * invitations, may have refused, or the invitation lapsed or was withdrawn.
 *
 * Known limit: of the list, what is there within ten seconds is looked at; the newest stand first.
 *
 * Proof of a reply is a thread, opened on the messaging page, in which the other party's message comes after the last of
 * one's own. It answers the last message or InMail that was counted towards this thread or, by the header's link of a
 * thread of two, towards this person; once. What has no bubble is a line of the system's. A first message to a group names
 * no thread: its reply counts from the next message there on. A bubble on another page has no address of its thread; what
 * is answered in one is seen when the thread is opened on the messaging page.
 *
 * Sales Navigator and Recruiter tell of replies in what their servers answer, which nobody may read; no hook on their
 * pages is known. Replies there are added by hand.
 */

/** The message link of the profile itself; those of the people beside it are labelled and have another context. */
const writeFromProfile =
  'a[href*="/messaging/compose/"][href*="screenContext=NON_SELF_PROFILE_VIEW"]:not([aria-label])';

const recipient = {
  from: 'element',
  attribute: 'href',
  pattern: '[?&]recipient=(?<member>[\\w-]+)',
  as: 'linkedin-member',
} as const;

const accepted = {
  revision: 1,
  metric: 'connection-accepted',
  evidence: 'beta',
  after: ['connection-request'],
  subject: recipient,
} as const;

const bubble = ':is(.msg-s-event-listitem__message-bubble, .msg-s-event-listitem__body)';

export const linkedinConnections = {
  id: 'connections',
  path: '/mynetwork/invite-connect/connections/',
  canary: ['[componentkey="ConnectionsPage_ConnectionsList"]'],
} as const satisfies PageKind;

export const linkedinResults = [
  {
    ...accepted,
    id: 'accepted-in-list',
    seenOn: ['connections'],
    selector: ['[componentkey="ConnectionsPage_ConnectionsList"] a[href*="/messaging/compose/"]'],
  },
  {
    ...accepted,
    id: 'accepted-on-profile',
    ask: true,
    seenOn: ['profile'],
    selector: [writeFromProfile],
    row: { with: 'button', without: ['button[aria-label]', 'a[aria-label]', 'a[href*="/preload/custom-invite/"]'] },
  },
  {
    id: 'reply-in-thread',
    revision: 1,
    metric: 'reply',
    evidence: 'beta',
    seenOn: ['messaging'],
    after: ['message', 'inmail'],
    selector: [`.msg-s-event-listitem--other[data-event-urn]:has(${bubble})`],
    follows: [`.msg-s-event-listitem[data-event-urn]:not(.msg-s-event-listitem--other):has(${bubble})`],
    subject: {
      from: 'towards',
      names: [
        { from: 'url', path: '/messaging/thread/:thread{/}?', name: 'thread', as: 'linkedin-thread' },
        {
          ...{ from: 'element', closest: 'body', inside: 'a.msg-thread__link-to-profile', attribute: 'href' },
          ...{ pattern: '/in/(?<member>ACo[\\w-]+)', as: 'linkedin-member' },
        },
      ],
    },
  },
] as const satisfies readonly Result[];

export const linkedinLimits = [
  {
    metric: 'connection-request',
    by: ['invite-dialog', 'direct-send', 'norm-invitation', 'sales-navigator'],
    about: 100,
    days: 7,
    source: 'LinkedIn publishes no number; people who reached the limit report about 100 in a rolling week.',
  },
] as const satisfies readonly Limit[];
