import { join } from 'node:path';
import type { Log, StandIn } from '../call.ts';
import { messageEndpoints, peopleEndpoints, postEndpoints } from './act-endpoints.ts';
import { createActs } from './acts.ts';
import { answerFrom, endpoints } from './endpoints.ts';
import { createInvitations } from './invitations.ts';
import { page } from './pages.ts';
import { createThreads, threadEndpoint } from './threads.ts';

/** A practice copy of the network's own pages, Sales Navigator, Recruiter and the mobile-lite form, under the real host name. */
export function linkedin(log: Log): StandIn {
  const invitations = createInvitations(log);
  const acts = createActs(log);
  const threads = createThreads();
  const all = [
    threadEndpoint(threads),
    ...messageEndpoints(acts, threads),
    ...postEndpoints(acts),
    ...peopleEndpoints(acts),
    ...endpoints(invitations),
  ];
  return {
    id: 'linkedin',
    client: join(import.meta.dirname, 'client'),
    serves: (host, secure) => secure && host === 'www.linkedin.com',
    answer: (call) => answerFrom(all, call) ?? page(call, invitations.pending(), acts),
  };
}
