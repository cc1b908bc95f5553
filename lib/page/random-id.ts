/** A name nobody can guess. Pages without https, a firm's own server among them, have no `randomUUID`. */
export const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
