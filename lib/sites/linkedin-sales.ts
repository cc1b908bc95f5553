import { connectionRequest, errorToast, invitedOnce, limit, upsell } from './linkedin-requests';
import type { Detector, PageKind } from './site';

/* Sales Navigator: pages below /sales/, requests below /sales-api/. */

export const salesKinds: readonly PageKind[] = [
  { id: 'sales-search', path: '/sales/search/people', canary: ['[data-anonymize="person-name"]'] },
  { id: 'sales-lead', path: '/sales/lead/:lead', canary: ['[data-anonymize="person-name"]'] },
];

export const salesDetectors: readonly Detector[] = [
  {
    ...connectionRequest,
    id: 'sales-navigator',
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/sales-api/salesApiConnection',
      query: { action: 'connect*' },
      codec: 'json',
    },
    refute: { any: [limit, errorToast, upsell], within: 60 },
    subject: { from: 'body', field: 'member', as: 'linkedin-member' },
    once: invitedOnce,
  },
];
