import { errorToast } from './linkedin-requests';
import type { Detector, PageKind, RequestSignal } from './site';

/*
 * Recruiter: pages below /talent/, requests below /talent/api/. Much that only reads is a POST there, with a form for a
 * body; what acts is told by its resource and by what its JSON holds.
 */

export const recruiterKinds: readonly PageKind[] = [
  { id: 'recruiter-search', path: '/talent/hire/:project/discover/*', canary: ['[data-test-row-lockup-full-name]'] },
  { id: 'recruiter-pipeline', path: '/talent/hire/:project/manage/*', canary: ['[data-test-row-lockup-full-name]'] },
  { id: 'recruiter-profile', path: '/talent/profile/:profile', canary: ['[data-live-test-profile-container]'] },
];

const post = { on: 'request', method: 'POST', codec: 'json' } as const satisfies Partial<RequestSignal>;
const beta = { revision: 1, evidence: 'beta', refute: { any: [errorToast], within: 60 } } as const;

const saved = {
  ...beta,
  metric: 'candidate-added',
  ask: true,
  trigger: {
    ...post,
    path: '/talent/api/talentSourcingChannelCandidateCreations',
    where: [{ field: 'elements', present: true }],
  },
  once: 'ever',
} as const satisfies Partial<Detector>;

/** The same person in two projects is two candidates: the URN names both. */
const candidate = { from: 'body', field: 'candidate', as: 'id' } as const;

export const recruiterDetectors: readonly Detector[] = [
  {
    ...beta,
    id: 'recruiter-inmail',
    metric: 'inmail',
    // One request for many people. Its follow-ups go out by themselves, later: nobody presses for them.
    trigger: {
      ...post,
      path: '/talent/api/graphql',
      query: { queryId: 'talentMultiMessagePosts.*', action: 'execute' },
      where: [{ field: 'variables.messagePostPayloads', present: true }],
    },
    subject: {
      from: 'body',
      each: { list: 'variables.messagePostPayloads.*', where: [{ field: 'primaryPost.channel', is: 'INMAIL' }] },
      field: 'recipientProfileUrn',
      as: 'linkedin-member',
    },
    once: { seconds: 60 },
  },
  {
    ...saved,
    id: 'recruiter-saved',
    subject: { ...candidate, each: { list: 'elements.*', where: [{ field: 'copiedFromAnotherProject', is: false }] } },
  },
  {
    ...saved,
    id: 'recruiter-saved-plain',
    // Whether it was copied is not always said.
    subject: {
      ...candidate,
      each: { list: 'elements.*', where: [{ field: 'copiedFromAnotherProject', present: false }] },
    },
  },
];
