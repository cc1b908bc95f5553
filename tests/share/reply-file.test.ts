import { describe, expect, it, test } from 'vitest';
import { asText, inText, NotAReply, readReply, writeReply } from '../../lib/share/reply-file';
import { type OwnSent, placeOfReply, type ReplyPlace } from '../../lib/share/reply-place';
import { makeSigningKey } from '../../lib/share/signature';
import { replyOf } from './replies';

const key = await makeSigningKey();
const read = (content: unknown) =>
  readReply(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]));
const why = async (content: unknown) =>
  read(content).then(
    () => null,
    (error: unknown) => (error instanceof NotAReply ? error.why : error),
  );

it('is read as it was written, whatever its spaces', async () => {
  const { text, hash } = await writeReply(replyOf(), key);
  const opened = await read(text);
  expect(opened.reply).toEqual(replyOf());
  expect(opened.hash).toBe(hash);
  expect(await read(JSON.stringify(JSON.parse(text)))).toEqual(opened);
});

describe('as a block of text', () => {
  it('it survives a mail that quotes, breaks and indents', async () => {
    const { text, hash } = await writeReply(replyOf(), key);
    const block = asText(text);
    expect(Math.max(...block.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(64);
    const mailed = `Hello Kim,\r\n\r\n${block.replaceAll('\n', ' \r\n> > ')}\r\n\r\n-- \r\nLou`;
    for (const pasted of [block, mailed, block.replaceAll('\n', ''), text, `  ${text}`])
      expect((await readReply(inText(pasted))).hash).toBe(hash);
  });

  test.each([
    '',
    'Hello',
    '[groundwork-reply',
    '[groundwork-reply\nabc',
    '[groundwork-reply ä ]',
    '[groundwork-reply\n]',
  ])('and is none in %j', async (text) => {
    const error = await (async () => readReply(inText(text)))().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotAReply);
  });
});

it('says what a file is instead', async () => {
  const content = JSON.parse((await writeReply(replyOf(), key)).text);
  expect(await why('no')).toBe('not-json');
  expect(await why('[]')).toBe('not-ours');
  expect(await why({ ...content, format: 'groundwork-summary' })).toBe('not-ours');
  expect(await why({ ...content, version: 2 })).toBe('newer');
  expect(await why({ ...content, url: 'x' })).toBe('damaged');
  expect(await why({ ...content, promises: [{ what: 'x', by: 'soon' }] })).toBe('damaged');
  expect(await why({ ...content, team: { ...content.team, people: 4 } })).toBe('damaged');
  expect(await why({ ...content, number: 2 })).toBe('damaged');
  expect(await why({ ...content, comment: 'Other' })).toBe('altered');
  expect(await why({ ...content, promises: content.promises.slice(1) })).toBe('altered');
  const other = JSON.parse((await writeReply(replyOf(), await makeSigningKey())).text);
  expect(await why({ ...content, signature: { ...content.signature, key: other.signature.key } })).toBe('altered');
  expect(await why('x'.repeat(200_001))).toBe('not-ours');
});

it('writes nothing it could not read: nothing said, a total of too few, more than the team has', async () => {
  const { thanks: _, comment: __, team, ...rest } = replyOf();
  const bad = [
    { ...rest, promises: [] },
    replyOf({ from: '' }),
    replyOf({ thanks: ' x' }),
    replyOf({ team: { ...(team as NonNullable<typeof team>), people: 4 } }),
    replyOf({ team: { ...(team as NonNullable<typeof team>), totals: [{ metric: 'call', own: 5, team: 4 }] } }),
  ];
  for (const one of bad) await expect(writeReply(one, key)).rejects.toThrow(RangeError);
});

describe('where a reply stands', () => {
  const sent: OwnSent = { person: replyOf().person, hashes: new Set(['A'.repeat(43)]) };
  const opened = (hash: string, number: number, predecessor: string | null, more: object = {}, device = 'lou') => ({
    reply: replyOf({ number, predecessor, ...more }),
    ...{ hash, device },
  });
  const first = opened('r1', 1, null);
  test.each<[ReplyPlace, ReturnType<typeof opened>, ReturnType<typeof opened>[]]>([
    ['next', first, []],
    ['next', opened('r7', 7, 'r6'), []],
    ['next', opened('r2', 2, 'r1'), [first]],
    ['again', first, [first]],
    ['gap', opened('r3', 3, 'r2'), [first]],
    ['replayed', opened('q1', 1, null), [first]],
    ['replayed', opened('r2', 2, 'zz'), [first]],
    ['replayed', opened('q2', 2, 'r1'), [first, opened('r2', 2, 'r1')]],
    ['next', opened('q2', 2, 'q1'), [first, opened('r2', 2, 'r1'), opened('q1', 1, null)]],
    ['next', opened('q1', 1, null), [opened('r4', 4, 'r3', { person: 'kim-before-browsers-were-paired' })]],
    ['other-key', opened('x1', 1, null, {}, 'max'), [first]],
    ['not-yours', opened('r1', 1, null, { person: 'sam-0123456789abcdef0123' }), []],
    ['unknown', opened('r1', 1, null, { answers: 'B'.repeat(43) }), []],
  ])('%s', (place, file, here) => expect(placeOfReply(file, sent, here)).toBe(place));

  it('of who never sent anything nothing is theirs', () =>
    expect(placeOfReply(first, { person: null, hashes: new Set() }, [])).toBe('not-yours'));
});
