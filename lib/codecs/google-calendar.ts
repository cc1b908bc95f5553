import type { Decoded, RawBody } from './decoded';
import { email } from './email';
import { decodeForm } from './form';
import { decodeJson } from './json';

/** Events of a call somebody else is invited to. Absent where there are none. */
interface Synced {
  meetings?: readonly { id: string }[];
}

/** An event's own number, of its first making: one day of a series bears the day behind it, and is none. */
const eventId = /^(?=.*\d)[a-v0-9]{22,40}$/;

/** Calendars and rooms have addresses, too, and are nobody. */
const nobody = /@(?:[a-z]+\.)*calendar\.google\.com$/;

/** No call nests its events deeper. */
const deepest = 40;

/**
 * Events in what Google Calendar sends its server: nested lists whose places change. No place is relied on. An event is a
 * list with an event's number in it; who is invited stands somewhere below. One's own address is that of the calendar,
 * beside the event or around it; where that is a shared calendar's, one of the addresses is one's own.
 */
export function decodeGoogleCalendar(raw: RawBody): Decoded | null {
  const form = decodeForm(raw);
  const text = (form?.body as { 'f.req'?: unknown } | undefined)?.['f.req'];
  const call = form ? (typeof text === 'string' ? (JSON.parse(text) as unknown) : null) : decodeJson(raw)?.body;
  if (typeof call !== 'object' || call === null) return null;
  const ids = new Set<string>();
  const rest: { value: object; own: readonly string[]; depth: number }[] = [{ value: call, own: [], depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth } = next;
    const inside: unknown[] = Object.values(value);
    const own = [...next.own, ...inside.flatMap((one) => addressIn(one) ?? [])];
    const id = inside.find((one): one is string => typeof one === 'string' && eventId.test(one));
    if (id !== undefined) {
      if (invites(inside, own)) ids.add(id);
    } else if (depth < deepest) {
      for (const one of inside) if (isList(one)) rest.push({ value: one, own, depth: depth + 1 });
    }
  }
  const body: Synced = ids.size > 0 ? { meetings: [...ids].map((id) => ({ id })) } : {};
  return { body };
}

const isList = (value: unknown): value is object => typeof value === 'object' && value !== null;

const addressIn = (value: unknown): string | null =>
  typeof value === 'string' && value.length < 255 && value.includes('@') ? email(value) : null;

/** Whether somebody else's address is below these. */
function invites(inside: readonly unknown[], own: readonly string[]): boolean {
  const found = new Set<string>();
  const rest = inside.filter(isList);
  for (let next = rest.pop(); next; next = rest.pop()) {
    for (const one of Object.values(next) as unknown[]) {
      if (isList(one)) rest.push(one);
      const address = addressIn(one);
      if (address && !nobody.test(address) && !own.includes(address)) found.add(address);
    }
  }
  return found.size > (own.some((address) => !nobody.test(address)) ? 0 : 1);
}
