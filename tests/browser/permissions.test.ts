import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allGranted, granted, grantedEach } from '../../lib/browser/permissions';

/* Many sets of patterns are asked about in one question, and the answer is the one the browser gives about each. */

/** Patterns as the browser compares them: scheme and host, the path does not matter. */
function covers(given: string, wanted: string): boolean {
  if (given === '<all_urls>') return true;
  const [ours, theirs] = [given, wanted].map((one) => /^([^:]+):\/\/([^/]+)/.exec(one)?.slice(1) ?? []);
  const [scheme = '', host = ''] = ours ?? [];
  const [wantedScheme = '', wantedHost = ''] = theirs ?? [];
  const isHost =
    host === '*' || host === wantedHost || (host.startsWith('*.') && `.${wantedHost}`.endsWith(host.slice(1)));
  return isHost && (scheme === '*' || scheme === wantedScheme);
}

let origins: string[];
const contains = vi.fn(async ({ origins: wanted }: { origins: string[] }) =>
  wanted.every((one) => origins.some((given) => covers(given, one))),
);
const getAll = vi.fn(async () => ({ origins }));

beforeEach(() => {
  contains.mockClear();
  Object.assign(fakeBrowser.permissions, { contains, getAll });
});

const wanted = [
  ['https://www.linkedin.com/*'],
  ['https://*.lever.co/*'],
  ['https://hire.lever.co/*', 'https://api.lever.co/*'],
  ['https://lever.co/*'],
  ['https://never.example/*', 'https://www.linkedin.com/*'],
  ['https://mail.google.com/mail/*'],
  ['http://crm.example:8000/*'],
  ['https://notlever.co/*'],
  [],
];

describe('what is granted of many', () => {
  for (const given of [
    [],
    ['https://www.linkedin.com/*'],
    ['https://*.lever.co/*'],
    ['https://hire.lever.co/*'],
    ['*://hire.lever.co/*', '*://api.lever.co/*'],
    ['https://mail.google.com/*', 'http://crm.example:8000/*'],
    ['http://crm.example/*'],
    ['https://*/*'],
    ['*://*/*'],
    ['<all_urls>'],
    ['https://*.co/*', 'https://never.example/*'],
  ])
    it(`is what the browser says of each, where it gave ${given.join(' and ') || 'nothing'}`, async () => {
      origins = given;
      const each = await Promise.all(wanted.map(granted));
      expect(await grantedEach(wanted, await allGranted())).toEqual(each);
    });

  it('is asked once where the patterns are given as they are wanted, or not at all', async () => {
    origins = ['https://www.linkedin.com/*', 'https://hire.lever.co/*', 'https://api.lever.co/*'];
    const asked = [wanted[0] ?? [], wanted[2] ?? [], ['https://close.example/*']];
    expect(await grantedEach(asked, await allGranted())).toEqual([true, true, false]);
    expect(getAll).toHaveBeenCalledOnce();
    expect(contains).not.toHaveBeenCalled();
  });
});
