import { base64url } from './base64url';

/*
 * A mail as a file (RFC 5322, RFC 2045 to 2047): a report in text and HTML, and a file beside it, if there is one. There is no
 * sender, no receiver and no time in it: the mail program that opens it as a draft puts those in.
 */

const longestLine = 76;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** One line as quoted-printable (RFC 2045, 6.7), broken softly where it is too long. */
function quoted(line: string): string {
  const bytes = bytesOf(line);
  const parts = [...bytes].map((byte, place) => {
    const isBlank = byte === 32 || byte === 9;
    const plain = isBlank ? place < bytes.length - 1 : byte > 32 && byte < 127 && byte !== 61;
    return plain ? String.fromCharCode(byte) : hex(byte);
  });
  const lines = [''];
  for (const part of parts) {
    const last = lines.length - 1;
    if ((lines[last] ?? '').length + part.length < longestLine) lines[last] += part;
    else lines.push(part);
  }
  return lines.join('=\r\n');
}

const quotedPrintable = (text: string): string => text.replaceAll('\r\n', '\n').split('\n').map(quoted).join('\r\n');

/** So many bytes of a header's text go into one encoded word: in base64, and after the header's name, they fit a line. */
const longestWord = 36;

/** A header's text: as it is where it is plain, else in encoded words (RFC 2047) that break between characters. */
function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && text.length <= longestLine - 'Subject: '.length)
    return text;
  const words = [''];
  for (const char of text) {
    const last = words.length - 1;
    if (bytesOf(words[last] + char).length <= longestWord) words[last] += char;
    else words.push(char);
  }
  const encoded = (word: string) => `=?UTF-8?B?${btoa(String.fromCharCode(...bytesOf(word)))}?=`;
  return words.map(encoded).join('\r\n ');
}

const part = (type: string, text: string, more: readonly string[] = []): string =>
  [`Content-Type: ${type}`, ...more, 'Content-Transfer-Encoding: quoted-printable', '', quotedPrintable(text)].join(
    '\r\n',
  );

const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
  [
    `Content-Type: multipart/${kind};\r\n boundary="${boundary}"`,
    '',
    ...parts.flatMap((one) => [`--${boundary}`, one]),
    `--${boundary}--`,
    '',
  ].join('\r\n');

/** What goes into a mail. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
  file?: { name: string; text: string };
}

/** A mail as a program opens it: as a draft, where it can. The same mail is always the same bytes. */
export async function mailFile({ subject, text, html, file }: Mail): Promise<string> {
  // Of all of it, so that nothing in it can be taken for it.
  const digest = await crypto.subtle.digest('SHA-256', bytesOf([subject, text, html, file?.text ?? ''].join('\0')));
  const name = base64url(digest).replaceAll(/[-_]/g, '').slice(0, 24);
  const body = multipart('alternative', `groundwork-text-${name}`, [
    part('text/plain; charset=utf-8', text),
    part('text/html; charset=utf-8', html),
  ]);
  const attached = (one: NonNullable<Mail['file']>) =>
    part(`application/json; charset=utf-8; name="${one.name}"`, one.text, [
      `Content-Disposition: attachment; filename="${one.name}"`,
    ]);
  return [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Subject: ${headerText(subject)}`,
    file ? multipart('mixed', `groundwork-mail-${name}`, [body, attached(file)]) : body,
  ].join('\r\n');
}
