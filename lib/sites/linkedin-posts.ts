import { errorToast, payload, payloadAgain, serverDriven } from './linkedin-requests';
import type { Detector, PageKind, RequestSignal } from './site';

/* What the flagship's feed publishes: posts, comments and replies to comments. */

export const postKinds: readonly PageKind[] = [
  { id: 'feed', path: '/feed/', canary: ['[data-testid="expandable-text-box"]'] },
];

/** The share box tells the server that it was closed; after a success with the address of the new post. */
const closedShareBox = {
  ...serverDriven,
  query: { 'sdu*id': '*sharing.closed-sharebox.server-action' },
} as const satisfies RequestSignal;

const activity = `${payload}.feedDashUpdateEntityUrnString`;
const share = `${payload}.postUrl`;

const said = { revision: 1, evidence: 'beta', refute: { any: [errorToast], within: 60 } } as const;

/** A thread has many comments by one person, but none twice at once. */
const once = { seconds: 10 } as const;

export const postDetectors: readonly Detector[] = [
  {
    ...said,
    id: 'post',
    metric: 'post',
    // A 200 may carry errors. An edit is the same operation with the post it is about.
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/voyager/api/graphql',
      query: { queryId: 'voyagerContentcreationDashShares.*', action: 'execute' },
      codec: 'json',
      where: [
        { field: 'variables.post.intendedShareLifeCycleState', is: 'PUBLISHED' },
        { field: 'variables.resourceKey', present: false },
        { field: 'variables.updateUrn', present: false },
      ],
    },
    confirm: {
      any: [
        { ...closedShareBox, where: [{ field: activity, present: true }], subject: activity },
        {
          ...closedShareBox,
          where: [
            { field: activity, present: false },
            { field: share, present: true },
          ],
          subject: share,
        },
      ],
      within: 15,
    },
    subject: { from: 'confirm' },
    once: 'ever',
  },
  {
    ...said,
    id: 'comment',
    metric: 'comment',
    trigger: { ...serverDriven, query: { 'sdu*id': '*comments.createComment' } },
    subject: {
      from: 'body',
      field: `${payload}.collection.updateKey`,
      or: [`${payloadAgain}.collection.updateKey`, 'collection.updateKey'],
      as: 'id',
    },
    once,
  },
  {
    ...said,
    id: 'comment-reply',
    metric: 'comment',
    trigger: { on: 'request', method: 'POST', path: '/voyager/api/voyagerSocialDashNormComments', codec: 'json' },
    subject: { from: 'body', field: 'threadUrn', as: 'id' },
    once,
  },
];
