import { type Detector, defineSite } from './site';

/*
 * Made is not sent: a document counts by the request that sends it, once, however often it is sent again or reminded of. Its
 * address is known from the vendor's public interface and only guessed for the application, so the person is asked.
 *
 * What is marked as completed, declined or void goes by a PATCH, whose body no extension sees.
 */

const sent = {
  revision: 1,
  metric: 'proposal-sent',
  evidence: 'beta',
  ask: true,
  subject: { from: 'path', name: 'document', as: 'id' },
  once: 'ever',
} as const satisfies Partial<Detector>;

/** `/documents/{id}/send`, below whatever stands before it, and its like. */
const path = '/*documents/:document/*send*';

export const pandadoc = defineSite({
  id: 'pandadoc',
  name: 'PandaDoc',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://app.pandadoc.com/*', 'https://api.pandadoc.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'document',
      path: '/a/',
      hash: '/documents/:document([\\w\\-]+)*',
      canary: ['[data-testid]'],
      record: { name: 'document', as: 'id', metrics: ['proposal-sent'] },
    },
    { id: 'documents', path: '/a/', hash: '/documents-next*', canary: ['[data-testid]'] },
  ],
  detectors: [
    { ...sent, id: 'document-sent', trigger: { on: 'request', method: 'POST', path } },
    { ...sent, id: 'document-sent-by-put', trigger: { on: 'request', method: 'PUT', path } },
  ],
});
