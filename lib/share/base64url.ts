/** Bytes in letters, digits, `-` and `_`, without padding. */
export const base64url = (some: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(some)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The bytes of what `base64url` wrote. @throws DOMException for anything else */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
