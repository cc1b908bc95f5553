/** So many bytes become letters at once: a function takes no more than so many arguments. */
const chunk = 8192;

/** Bytes in base64, however many. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += chunk) {
    text += String.fromCharCode(...bytes.subarray(from, from + chunk));
  }
  return btoa(text);
}

/** Bytes in letters, digits, `-` and `_`, without padding. */
export const base64url = (some: ArrayBuffer): string =>
  base64(new Uint8Array(some)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The bytes of what `base64url` wrote. @throws DOMException for anything else */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
