import { invitationDetectors, invitationKinds } from './linkedin-invitations';
import { messageDetectors, messageKinds } from './linkedin-messages';
import { postDetectors, postKinds } from './linkedin-posts';
import { recruiterDetectors, recruiterKinds } from './linkedin-recruiter';
import {
  connectionRequest,
  errorToast,
  invitedOnce,
  limit,
  noteIn,
  payload,
  payloadAgain,
  serverDriven,
  upsell,
} from './linkedin-requests';
import { linkedinConnections, linkedinLimits, linkedinResults } from './linkedin-results';
import { salesDetectors, salesKinds } from './linkedin-sales';
import { defineSite, type RequestSignal } from './site';

/**
 * LinkedIn: what the flagship sends to ask somebody for a connection. The other acts and the other products stand in
 * files of their own beside this one; it is one site all the same.
 *
 * Two or three generations of its requests are live at the same time, chosen per surface, so every one has a detector;
 * the ledger knows the member and counts one person once, whichever were seen. Operations are matched by name, never by a
 * hash or a decoration version: those change with each release.
 */

/** LinkedIn's own page tells its server that the invitation failed although the request was answered 200. */
const toldFailed: RequestSignal = {
  ...serverDriven,
  query: { 'sdu*id': '*mynetwork.handlePostInteropConnection' },
  where: [{ field: `${payload}.success`, is: false }],
  subject: `${payload}.profileId`,
  as: 'linkedin-member',
};

/** A 200 is the proof, because the page flips its buttons before the answer; for a minute it can be taken back. */
const refute = { any: [toldFailed, limit, errorToast, upsell], within: 60 };

export const linkedin = defineSite({
  id: 'linkedin',
  name: 'LinkedIn',
  checked: '2026-11-24',
  evidence: 'beta',
  holds: 'network',
  pages: ['https://www.linkedin.com/*'],
  ownDomain: false,
  // Its user agreement forbids changing how its pages look.
  chip: 'off',
  kinds: [
    {
      id: 'profile',
      path: '/in/:vanity/',
      canary: ['a[href*="/messaging/compose/"]', 'a[href*="/preload/custom-invite/"]', 'a[href*="/edit/intro/"]'],
    },
    { id: 'people-search', path: '/search/results/people/', canary: ['[componentkey^="SearchResults"]'] },
    {
      id: 'my-network',
      path: '/mynetwork/grow/',
      canary: ['[componentkey^="ConnectButtonstate:invitation:urn:li:member:"]'],
    },
    {
      id: 'sent-invitations',
      path: '/mynetwork/invitation-manager/sent/*',
      canary: ['[data-testid="lazy-column"]'],
    },
    linkedinConnections,
    ...invitationKinds,
    ...messageKinds,
    ...postKinds,
    ...salesKinds,
    ...recruiterKinds,
  ],
  results: linkedinResults,
  limits: linkedinLimits,
  detectors: [
    {
      ...connectionRequest,
      id: 'invite-dialog',
      // The resource in the path varies; the action's name does not.
      trigger: {
        on: 'request',
        method: 'POST',
        path: '/voyager/api/*',
        query: { action: 'verifyQuotaAndCreate*' },
        codec: 'json',
      },
      refute,
      subject: {
        from: 'body',
        field: 'invitee.inviteeUnion.memberProfile',
        or: ['inviteeProfileUrn'],
        as: 'linkedin-member',
      },
      tags: noteIn('customMessage', 'invitee.inviteeUnion.memberProfile'),
      once: invitedOnce,
      // A withdrawal in the older interface names only the invitation, which cannot be tied to a member; it is left out.
      // No day's count changes either way: the request was made.
      retraction: [
        {
          trigger: { ...serverDriven, query: { 'sdu*id': '*mynetwork.addaWithdrawInvitation' } },
          subject: {
            from: 'body',
            field: `${payload}.inviteeUrn.memberId`,
            or: [`${payloadAgain}.inviteeUrn.memberId`],
            as: 'linkedin-member',
          },
        },
      ],
    },
    {
      ...connectionRequest,
      id: 'direct-send',
      trigger: { ...serverDriven, query: { 'sdu*id': '*mynetwork.addaAddConnection' } },
      refute: { any: [limit, errorToast, upsell], within: 60 },
      subject: {
        from: 'body',
        field: `${payload}.inviteeUrn.memberId`,
        or: [`${payloadAgain}.inviteeUrn.memberId`, `${payload}.nonIterableProfileId`],
        as: 'linkedin-member',
      },
      once: invitedOnce,
    },
    {
      ...connectionRequest,
      id: 'invite-told',
      // Sent after the dialog's own request, and sometimes the only one that can be seen.
      trigger: {
        ...serverDriven,
        query: { 'sdu*id': '*mynetwork.handlePostInteropConnection' },
        where: [{ field: `${payload}.success`, is: true }],
      },
      subject: { from: 'body', field: `${payload}.profileId`, as: 'linkedin-member' },
      once: invitedOnce,
    },
    {
      ...connectionRequest,
      id: 'norm-invitation',
      // A batch (address book import) has `invitations` instead and is no act of asking one person.
      trigger: {
        on: 'request',
        method: 'POST',
        path: '/voyager/api/:area(growth|relationships)/normInvitations',
        codec: 'json',
        where: [{ field: 'invitee', present: true }],
      },
      refute,
      subject: {
        from: 'body',
        field: ['invitee', 'com.linkedin.voyager.growth.invitation.InviteeProfile', 'profileId'],
        as: 'linkedin-member',
      },
      tags: noteIn('message', 'invitee'),
      once: invitedOnce,
    },
    {
      ...connectionRequest,
      id: 'mobile-lite',
      // Accepted and refused are answered alike.
      ask: true,
      trigger: {
        on: 'request',
        method: 'POST',
        path: '/mwlite/invite',
        types: ['document', 'xhr'],
        status: [200, 201, 302, 303],
        codec: 'form',
      },
      subject: { from: 'body', field: 'inviteeVanityName', as: 'id' },
      once: invitedOnce,
    },
    ...invitationDetectors,
    ...messageDetectors,
    ...postDetectors,
    ...salesDetectors,
    ...recruiterDetectors,
  ],
});
