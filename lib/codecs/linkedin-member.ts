/**
 * Reduces LinkedIn's id spaces to one, so that one person met in the flagship, in Sales Navigator and in Recruiter is
 * one subject: the member number where it can be had, else the opaque token itself.
 *
 * Tokens (`ACoAA…`, `ACwAA…`, `AEMAA…`) are base64url of 29 bytes with the member number, big-endian, in bytes 4-7.
 * @param value a number, a token, or a URN that holds either
 * @returns `m<number>` or `t<token>`; null for anything else
 */
export function linkedinMember(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (text.length > 300) return null;
  const number = /^(?:urn:li:member:)?([1-9]\d{0,11})$/.exec(text)?.[1];
  if (number) return `m${number}`;
  const token = /(?:^|[:(,])(A[CE][A-Za-z0-9_-]{8,60})(?=$|[,)])/.exec(text)?.[1];
  if (!token) return null;
  const member = memberNumber(token);
  return member ? `m${member}` : `t${token}`;
}

function memberNumber(token: string): number | null {
  if (token.length !== 39) return null;
  const bytes = atob(token.replaceAll('-', '+').replaceAll('_', '/').padEnd(40, '='));
  const at = (index: number) => bytes.charCodeAt(index);
  if (bytes.length !== 29 || at(0) !== 0 || at(2) !== 0 || at(3) !== 0) return null;
  return at(4) * 2 ** 24 + at(5) * 2 ** 16 + at(6) * 2 ** 8 + at(7) || null;
}
