import { errorToast, payload, serverDriven } from './linkedin-requests';
import type { Detector, PageKind } from './site';

/* Invitations the person received and accepts. Pages, newsletters and followers send invitations, too: those are none. */

export const invitationKinds: readonly PageKind[] = [
  {
    id: 'received-invitations',
    path: '/mynetwork/invitation-manager/received/*',
    canary: ['[data-testid="lazy-column"]'],
  },
];

const accepted = {
  revision: 1,
  metric: 'invitation-accepted',
  evidence: 'beta',
  refute: { any: [errorToast], within: 60 },
  once: 'ever',
} as const satisfies Partial<Detector>;

const older = { on: 'request', method: 'POST', query: { action: 'accept' }, codec: 'json' } as const;

export const invitationDetectors: readonly Detector[] = [
  {
    ...accepted,
    id: 'invitation-accepted',
    // One request for every answer to every kind of invitation.
    trigger: {
      ...serverDriven,
      query: { 'sdu*id': '*mynetwork.addaInvitationAction' },
      where: [
        { field: `${payload}.inviteeActionType`, is: 'InviteeActionType_ACCEPT' },
        { field: `${payload}.invitationType`, is: 'GenericInvitationType_CONNECTION' },
      ],
    },
    subject: { from: 'body', field: `${payload}.invitationUrn.invitationId`, as: 'id' },
  },
  {
    ...accepted,
    id: 'invitation-accepted-dash',
    trigger: {
      ...older,
      path: '/voyager/api/voyagerRelationshipsDashInvitations/urn(%3A|:)li(%3A|:)fsd_invitation(%3A|:):invitation(\\d+)',
      where: [{ field: 'invitationType', is: 'CONNECTION' }],
    },
    subject: { from: 'path', name: 'invitation', as: 'id' },
  },
  {
    ...accepted,
    id: 'invitation-accepted-legacy',
    trigger: {
      ...older,
      path: '/voyager/api/relationships/invitations/:invitation',
      where: [{ field: 'isGenericInvitation', is: false }],
    },
    subject: { from: 'path', name: 'invitation', as: 'id' },
  },
];
