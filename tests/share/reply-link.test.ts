import { expect, test } from 'vitest';
import { NotAReply, readReply, writeReply } from '../../lib/share/reply-file';
import { asLink, fromLink, linkIn } from '../../lib/share/reply-link';
import { makeSigningKey } from '../../lib/share/signature';
import { replyOf } from './replies';

const key = await makeSigningKey();
const { text, hash } = await writeReply(replyOf(), key);
const link = (await asLink(text)) ?? '';
const hashIn = async (from: string) => (await readReply((await fromLink(from)) ?? new Blob())).hash;

test('a link holds the reply, is short, and has no letter that an address would change', async () => {
  expect(link).toMatch(/^ext\+groundwork:reply#1~[\w-]+~$/);
  expect(link.length).toBeLessThan(1000);
  expect(new URL(link).href).toBe(link);
  expect(await hashIn(link)).toBe(hash);
});

test.each([
  ['in a sentence', (one: string) => `Hi Kim, see ${one}, Lou`],
  ['broken by a mail', (one: string) => one.replaceAll(/(.{70})/g, '$1\r\n> ')],
  ['escaped by what hands it on', (one: string) => encodeURIComponent(one)],
  ['of the page itself', (one: string) => `sidepanel.html${one.replace('ext+groundwork:reply#', '#reply=')}`],
])('it is found %s', async (_, put) => {
  expect(await hashIn(put(link))).toBe(hash);
});

test('a page is told of it after its #, and of nothing else', () => {
  expect(linkIn('#reply=1~abc~')).toBe('#reply=1~abc~');
  for (const other of ['', '#today', '#measured', '#replay=x', '#link=x']) expect(linkIn(other)).toBeNull();
});

test('what was cut or is something else is refused', async () => {
  expect(await fromLink('Hello Kim')).toBeNull();
  for (const bad of [link.slice(0, -1), link.slice(0, 60), `${link.slice(0, 30)}~`, 'ext+groundwork:reply#2~abcd~']) {
    await expect(fromLink(bad), bad).rejects.toThrow(NotAReply);
  }
});

test('a link that would unpack to more than a reply is refused before it does', async () => {
  const huge = new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = Buffer.from(await new Response(huge).arrayBuffer());
  expect(bytes.length).toBeLessThan(70_000);
  await expect(fromLink(`ext+groundwork:reply#1~${bytes.toString('base64url')}~`)).rejects.toThrow(NotAReply);
});

test('one that would be too long to travel is not offered', async () => {
  // Letters that pack badly.
  const letters = Array.from({ length: 1900 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919 * at) % 20_000)));
  const long = await writeReply(replyOf({ comment: letters.join('') }), key);
  expect(await asLink(long.text)).toBeNull();
});
