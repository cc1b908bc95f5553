import { base64url, fromBase64url } from './base64url';
import { largestReply, NotAReply } from './reply-file';

/*
 * A reply as an address. All of it is in the address: nothing is fetched. What it holds is checked like a file.
 */

/** What such an address begins with. No browser opens it: it is copied, and pasted where replies are read. */
const linkScheme = 'ext+groundwork';
const opens = 'reply#';

/** What the side panel's own page is told a reply by, after its `#`. */
const inPage = 'reply=';

/** The longest address that is offered: mail programs and chats cut longer ones. */
export const longestLink = 2000;
/** The longest that is looked at. */
const longestRead = 100_000;

/** How what follows is written, between two marks by which a link that was cut is known. */
type Way = '0' | '1';

async function through(bytes: BlobPart, way: CompressionStream | DecompressionStream, most: number) {
  const reader = new Blob([bytes]).stream().pipeThrough(way).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    // A few letters can unpack to more than there is memory.
    if (size > most) {
      await reader.cancel();
      throw new RangeError('Too large');
    }
    parts.push(next.value);
  }
  return new Blob(parts).arrayBuffer();
}

/**
 * A reply's file as an address, packed where that makes it shorter.
 * @returns null where it would be too long to travel
 */
export async function asLink(file: string): Promise<string | null> {
  const plain = new TextEncoder().encode(JSON.stringify(JSON.parse(file)));
  const packed = await through(plain, new CompressionStream('deflate-raw'), plain.length * 2 + 100);
  const [way, bytes]: [Way, ArrayBuffer] = packed.byteLength < plain.length ? ['1', packed] : ['0', plain.buffer];
  const link = `${linkScheme}:${opens}${way}~${base64url(bytes)}~`;
  return link.length <= longestLink ? link : null;
}

const found = new RegExp(`(?:${linkScheme.replace('+', '(?:\\+|%2B)')}(?::|%3A)reply(?:#|%23)|#${inPage})`, 'i');

/** Spaces, line ends and the marks of a quotation that a mail put into it. */
const notOurs = /[\s>]/g;

/**
 * The reply in an address, whatever stands around it.
 * @returns null where there is no such address
 * @throws NotAReply where it was cut or changed
 */
export async function fromLink(text: string): Promise<Blob | null> {
  const start = found.exec(text);
  if (!start) return null;
  const rest = text.slice(start.index + start[0].length, start.index + longestRead).replaceAll(notOurs, '');
  const [, way, letters] = /^([01])~([\w-]+)~/.exec(rest) ?? [];
  if (!way || !letters) throw new NotAReply('not-json');
  try {
    const bytes = fromBase64url(letters);
    if (way === '0') return new Blob([bytes]);
    return new Blob([await through(bytes, new DecompressionStream('deflate-raw'), largestReply)]);
  } catch (error) {
    throw new NotAReply('not-json', error);
  }
}

/** The address with a reply in it that a page was opened with; null where there is none. @param hash of the page's address */
export const linkIn = (hash: string): string | null => (hash.startsWith(`#${inPage}`) ? hash : null);
