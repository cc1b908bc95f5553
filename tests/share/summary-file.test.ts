import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../lib/share/file-hash';
import { makeSigningKey } from '../../lib/share/signature';
import { NotASummary, readSummary, writeSummary } from '../../lib/share/summary-file';
import { summaryOf } from './summaries';

const read = (content: unknown) =>
  readSummary(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]));
const why = async (content: unknown) =>
  read(content).then(
    () => null,
    (error: unknown) => (error instanceof NotASummary ? error.why : error),
  );
const refusing: SubtleCrypto['generateKey'] = ((algorithm: { name: string }, ...rest: [boolean, KeyUsage[]]) =>
  algorithm.name === 'Ed25519'
    ? Promise.reject(new DOMException('unknown', 'NotSupportedError'))
    : crypto.subtle.generateKey(algorithm, ...rest)) as SubtleCrypto['generateKey'];

describe.each([
  ['Ed25519', () => makeSigningKey()],
  ['ECDSA-P256', () => makeSigningKey({ generateKey: refusing } as SubtleCrypto)],
] as const)('a summary signed with %s', (way, make) => {
  it('is read as it was written, whatever its spaces, with what its successor names it by', async () => {
    const key = await make();
    expect(key.way).toBe(way);
    const { text, hash } = await writeSummary(summaryOf(), key);
    const opened = await read(text);
    expect(opened.summary).toEqual(summaryOf());
    expect(opened.hash).toBe(hash);
    const flat = await read(JSON.stringify(JSON.parse(text)));
    expect(flat).toEqual(opened);
    expect(opened.device).toHaveLength(43);
  });

  it('is signed as others understand it', async () => {
    const { text } = await writeSummary(summaryOf(), await make());
    const { signature, ...content } = JSON.parse(text);
    const { value, ...how } = signature;
    const bytes = Buffer.from(canonical({ ...content, signature: how }));
    const key = createPublicKey({ key: Buffer.from(how.key, 'base64url'), format: 'der', type: 'spki' });
    const hash = way === 'Ed25519' ? null : 'sha256';
    const proof = Buffer.from(value, 'base64url');
    expect(verify(hash, bytes, { key, dsaEncoding: 'ieee-p1363' }, proof)).toBe(true);
  });

  it('is refused with anything changed', async () => {
    const { text } = await writeSummary(summaryOf(), await make());
    const content = JSON.parse(text);
    const other = JSON.parse((await writeSummary(summaryOf(), await make())).text);
    expect(await why({ ...content, from: 'Lou' })).toBe('altered');
    expect(await why({ ...content, signature: { ...content.signature, key: other.signature.key } })).toBe('altered');
    expect(await why({ ...content, signature: { ...content.signature, value: other.signature.value } })).toBe(
      'altered',
    );
    expect(await why(text.replace('"n": 41', '"n": 42'))).toBe('altered');
  });
});

it('says what a file is instead', async () => {
  const content = JSON.parse((await writeSummary(summaryOf(), await makeSigningKey())).text);
  expect(await why('no')).toBe('not-json');
  expect(await why('[]')).toBe('not-ours');
  expect(await why({ ...content, format: 'groundwork-targets' })).toBe('not-ours');
  expect(await why({ ...content, version: 2 })).toBe('newer');
  expect(await why({ ...content, version: 0 })).toBe('damaged');
  expect(await why({ ...content, url: 'x' })).toBe('damaged');
  expect(await why({ ...content, signature: undefined })).toBe('damaged');
  expect(await why({ ...content, weeks: [] })).toBe('damaged');
  expect(await why({ ...content, number: 2 })).toBe('damaged');
  expect(await why({ ...content, weeks: [{ ...content.weeks[0], to: '2026-12-23' }] })).toBe('damaged');
  expect(await why('x'.repeat(500_001))).toBe('not-ours');
});

it('writes nothing it could not read', async () => {
  const key = await makeSigningKey();
  await expect(writeSummary(summaryOf({ from: ' ' }), key)).rejects.toThrow(RangeError);
  await expect(writeSummary({ ...summaryOf(), commission: 3 } as never, key)).rejects.toThrow(RangeError);
});
