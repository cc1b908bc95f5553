/**
 * A time zone in which it is about noon now, so that a day's past lies within the day whenever a test runs.
 * @param now milliseconds since 1970
 */
export function noonZone(now: number): string {
  const east = 12 - new Date(now).getUTCHours();
  // The names of these zones count to the west.
  return `Etc/GMT${east > 0 ? `-${east}` : `+${-east}`}`;
}
