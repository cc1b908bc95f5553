import type { As, CodecId, Condition, Field } from '../sites/site';
import { decodeAura } from './aura';
import type { Decoded, RawBody } from './decoded';
import { email, emails } from './email';
import { decodeForm } from './form';
import { decodeFormJson } from './form-json';
import { decodeGmailSync } from './gmail-sync';
import { decodeGoogleCalendar } from './google-calendar';
import { decodeGraphql } from './graphql';
import { decodeJson } from './json';
import { decodeJsonPairs } from './json-pairs';
import { decodeJsonRpc } from './json-rpc';
import { linkedinMember } from './linkedin-member';
import { linkedinThread } from './linkedin-thread';
import { decodeMultipart } from './multipart';
import { decodeOdata } from './odata';
import { decodeOutlook } from './outlook';
import { phone } from './phone';
import type { StageReading } from './stage';

/** Larger bodies are never the short commands detectors look for, and decoding them would hold up the worker. */
const mostBytes = 1_000_000;

const decoders: Record<CodecId, (raw: RawBody) => Decoded | null> = {
  form: decodeForm,
  'form-json': decodeFormJson,
  multipart: decodeMultipart,
  'gmail-sync': decodeGmailSync,
  'google-calendar': decodeGoogleCalendar,
  graphql: decodeGraphql,
  json: decodeJson,
  'json-pairs': decodeJsonPairs,
  'json-rpc': decodeJsonRpc,
  outlook: decodeOutlook,
  aura: decodeAura,
  odata: decodeOdata,
};

/** Those that read what stands beside files; for the others it is half a body. */
const besideFiles: ReadonlySet<CodecId> = new Set(['multipart', 'graphql']);

/**
 * Decodes a body by a named codec.
 * @returns null when it cannot be read: absent, a Blob, too large, or not what its codec expects. Never throws.
 */
export function decode(codec: CodecId, raw: RawBody | null): Decoded | null {
  if (!raw || (raw.files && !besideFiles.has(codec))) return null;
  const size = raw.bytes?.reduce((sum, part) => sum + part.byteLength, 0) ?? 0;
  const fields = Object.values(raw.form ?? {}).flat();
  const written = fields.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
  if (Math.max(size, written, raw.search?.length ?? 0) > mostBytes) return null;
  try {
    return decoders[codec](raw);
  } catch {
    return null;
  }
}

const segments = (field: Field): readonly string[] => (typeof field === 'string' ? field.split('.') : field);

/** The values at a field; `*` goes through every item of an array. At most 1,000. */
function valuesAt(body: unknown, field: Field): unknown[] {
  let found: unknown[] = [body];
  for (const key of segments(field)) {
    found = found.flatMap((value) => {
      if (typeof value !== 'object' || value === null) return [];
      if (key === '*') return Array.isArray(value) ? value : [];
      return Object.hasOwn(value, key) ? [(value as Record<string, unknown>)[key]] : [];
    });
    if (found.length > 1000) return [];
  }
  return found.filter((value) => value !== undefined && value !== null);
}

const readings: Record<As, (value: unknown) => string | null> = {
  // What an object is as a text, a body may say itself.
  id: (value) => (typeof value !== 'object' && /^\S{1,200}$/.test(String(value)) ? String(value) : null),
  number: (value) =>
    typeof value !== 'object' && value !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : null,
  'linkedin-member': linkedinMember,
  'linkedin-thread': linkedinThread,
  phone,
  email,
};

/**
 * Reads one value as what a site file says it is.
 * @returns null when it is something else, so that no text can slip through as an id
 */
export const readAs = (value: unknown, as: As): string | null => readings[as](value);

/** Reads one value that may be several in one text, as mail addresses are. */
export function readAll(value: unknown, as: As): string[] {
  if (as === 'email') return emails(value);
  const one = readAs(value, as);
  return one === null ? [] : [one];
}

/** Reads a named field out of a body, each value there by itself and where a text is a list all of it, without repeats. */
export const readLists = (body: unknown, field: Field, as: As): string[] => [
  ...new Set(valuesAt(body, field).flatMap((value) => readAll(value, as))),
];

/** Reads a named field out of a body: every value there that is what the site file says, without repeats. */
export function readField(body: unknown, field: Field, as: As): string[] {
  const read = valuesAt(body, field).map((value) => readAs(value, as));
  return [...new Set(read.filter((value) => value !== null))];
}

/**
 * The number at a field, or the digits of one; nothing else is read as one.
 * @returns null where it is not there, is several, or is no number
 */
export function numberAt(body: unknown, field: Field): number | null {
  const [value, second] = valuesAt(body, field);
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
  const number = isNumber && second === undefined ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** A name out of a list, such as a stage's: in one line, at most 100 characters. */
const nameIn = (value: unknown): string | null =>
  typeof value !== 'object' && /^\S(?:[^\n\r]{0,98}\S)?$/.test(String(value)) ? String(value) : null;

/**
 * Reads what firms name themselves, for named sets only: such a name has blanks, and nothing but its hash is ever made
 * of it.
 */
export const readNames = (body: unknown, field: Field): string[] => [
  ...new Set(
    valuesAt(body, field)
      .map(nameIn)
      .filter((name) => name !== null),
  ),
];

/** The items of a list for which every condition holds. At most 1,000. */
export const itemsOf = (body: unknown, list: Field, conditions: readonly Condition[], stageOf?: StageOf): unknown[] =>
  valuesAt(body, list).filter((item) => holds(item, conditions, stageOf));

/** What a stage's name says. It is handed in: a page, which knows no stages, does not have to carry all the words. */
type StageOf = (name: string) => StageReading;

/**
 * Whether every condition holds for the body. What is in a named set is not known here: a value that could be is enough.
 */
export function holds(body: unknown, conditions: readonly Condition[], stageOf: StageOf = () => null): boolean {
  return conditions.every((condition) => {
    const values = valuesAt(body, condition.field);
    if ('in' in condition || 'notIn' in condition) return values.some((value) => nameIn(value) !== null);
    if ('stage' in condition) {
      const stages: readonly unknown[] = [condition.stage].flat();
      return readNames(body, condition.field).some((name) => stages.includes(stageOf(name)));
    }
    if ('present' in condition) return values.some((value) => value !== '') === condition.present;
    const wanted: readonly unknown[] = Array.isArray(condition.is) ? condition.is : [condition.is];
    return values.some((value) => wanted.includes(value));
  });
}
