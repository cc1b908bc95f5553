import type { Slice, TriggerSlice } from '../browser/messages';
import { holds, readField } from '../codecs/body';
import { tell } from './native';
import { randomId } from './random-id';
import { isFrom } from './slices';

/** A longer text is no word of a phone's that something happened. */
const longest = 20_000;

/** As many as the background takes. */
const most = 25;

/** What was said as an object; null for anything else. */
function dataOf(said: unknown): unknown {
  if (typeof said !== 'string') return typeof said === 'object' ? said : null;
  if (said.length > longest || !/^\s*[{[]/.test(said)) return null;
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}

/** A message that is a trigger, and whom it is about. */
interface Heard {
  site: string;
  detector: string;
  subjects: string[];
  names?: string[];
}

type MessageTrigger = { site: string } & Extract<TriggerSlice, { on: 'message' }>;

/** The triggers that a site's messages can be. */
export const messageTriggers = (slices: readonly Slice[]): MessageTrigger[] =>
  slices.flatMap(({ site, triggers }) => triggers.flatMap((one) => (one.on === 'message' ? [{ site, ...one }] : [])));

function read(data: unknown, { field, or = [], as }: NonNullable<MessageTrigger['subject']>): string[] {
  const found = [field, ...or].map((one) => readField(data, one, as));
  return (found.find((texts) => texts.length) ?? []).slice(0, most);
}

/** Who said something: scheme and host; `around` where it was the page around this frame. */
export interface Speaker {
  origin: string;
  around: boolean;
}

const isSpeaker = ({ origin: wanted }: MessageTrigger, { origin, around }: Speaker): boolean =>
  wanted === 'around' ? around : wanted.some((pattern) => isFrom(pattern, origin));

/**
 * Which triggers a message is.
 * @param speaker who said it
 * @param said a getter: most messages are the page's own and none of these, and cost no look at what they say
 */
export function heardIn(triggers: readonly MessageTrigger[], speaker: Speaker, said: () => unknown): Heard[] {
  const ours = triggers.filter((one) => isSpeaker(one, speaker));
  const data = ours.length ? dataOf(said()) : null;
  if (!data) return [];
  return ours.flatMap(({ site, detector, where, subject, names }) => {
    if (!holds(data, where)) return [];
    const subjects = subject ? read(data, subject) : [];
    return [{ site, detector, subjects, ...(names ? { names: read(data, names) } : {}) }];
  });
}

/**
 * Listens for messages of other windows that are themselves a detector's trigger; for none where the site has none. Of
 * what is said only the ids that the site file names are told, and nothing is kept.
 * @returns the way to stop
 */
export function listenForMessages(slices: readonly Slice[]): () => void {
  const triggers = messageTriggers(slices);
  const onMessage = (event: MessageEvent) => {
    if (!event.isTrusted) return;
    const speaker = { origin: event.origin, around: window !== window.parent && event.source === window.parent };
    for (const heard of heardIn(triggers, speaker, () => event.data)) {
      tell({ tell: 'heard', id: randomId(), ...heard });
    }
  };
  const capture = { capture: true, passive: true } as const;
  if (triggers.length) addEventListener('message', onMessage, capture);
  return () => removeEventListener('message', onMessage, capture);
}
