import { defineSite, type RequestSignal } from './site';

/*
 * An envelope is sent by setting its status; until then it is a draft that is saved again and again. Its id stays the same
 * when it is corrected and sent once more, so that counts once. The practice environment has hosts of its own (`apps-d`,
 * `demo`), which are not among these.
 *
 * Signed envelopes are told by the list of the completed ones, whose address says so in every language.
 */

const details = '/send/documents/details/:envelope([\\w\\-]+)';

const status = (method: 'POST' | 'PUT', path: string, is: string) =>
  ({
    on: 'request',
    method,
    path,
    codec: 'json',
    where: [{ field: 'status', is }],
  }) as const satisfies RequestSignal;

export const docusign = defineSite({
  id: 'docusign',
  name: 'Docusign',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: [
    'https://apps.docusign.com/*',
    'https://www.docusign.net/*',
    'https://na2.docusign.net/*',
    'https://na3.docusign.net/*',
    'https://na4.docusign.net/*',
    'https://eu.docusign.net/*',
    'https://au.docusign.net/*',
    'https://ca.docusign.net/*',
  ],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'envelope',
      path: details,
      canary: ['[data-qa]'],
      record: { name: 'envelope', as: 'id', metrics: ['contract-sent', 'contract-signed'] },
    },
    { id: 'completed', path: '/send/documents', search: '*label=completed*', canary: ['[data-qa]'] },
  ],
  detectors: [
    {
      id: 'envelope-sent',
      revision: 1,
      metric: 'contract-sent',
      evidence: 'beta',
      trigger: status('PUT', '/*/envelopes/:envelope', 'sent'),
      subject: { from: 'path', name: 'envelope', as: 'id' },
      once: 'ever',
      retraction: [
        {
          trigger: status('PUT', '/*/envelopes/:envelope', 'voided'),
          subject: { from: 'path', name: 'envelope', as: 'id' },
        },
      ],
    },
    {
      id: 'envelope-made-and-sent',
      revision: 1,
      metric: 'contract-sent',
      evidence: 'beta',
      trigger: status('POST', '/*/envelopes', 'sent'),
      // Its id stands only in the answer, and in the address if its page follows.
      confirm: { any: [{ on: 'url', path: details }], within: 8, names: true },
      subject: { from: 'url', path: details, name: 'envelope', as: 'id' },
      once: 'ever',
    },
  ],
  results: [
    {
      id: 'envelope-completed',
      revision: 1,
      metric: 'contract-signed',
      evidence: 'beta',
      // How a row of the list looks is not known for sure.
      ask: true,
      seenOn: ['completed'],
      after: ['contract-sent'],
      selector: ['a[href*="/send/documents/details/"]'],
      subject: {
        from: 'element',
        attribute: 'href',
        pattern: '/send/documents/details/(?<envelope>[\\w-]+)',
        as: 'id',
      },
    },
  ],
});
