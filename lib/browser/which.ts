/** Edge and Opera call themselves Chrome, too, so they are looked for first. */
const names = { Edg: 'Edge', OPR: 'Opera', Firefox: 'Firefox', Chrome: 'Chrome' };

/** The name and major version of a browser, by the line it introduces itself with. */
export function browserIn(userAgent: string): { name: string; version: string } {
  for (const [token, name] of Object.entries(names)) {
    const version = new RegExp(`${token}/(\\d+)`).exec(userAgent)?.[1];
    if (version) return { name, version };
  }
  return { name: 'another', version: '' };
}

/** This browser. */
export const thisBrowser = () => browserIn(navigator.userAgent);
