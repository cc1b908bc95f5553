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

/** What the page around a frame says to it is one thing, what windows of an origin say another. */
const isOf = ({ origin }: MessageTrigger, by: string): boolean =>
  typeof origin === 'string' ? origin === by : origin.some((pattern) => isFrom(pattern, by));

/**
 * Which triggers a message is.
 * @param by who said it: the origin; `around` where it was the page around this frame
 * @param said a getter: most messages are the page's own and none of these, and cost no look at what they say
 */
export function heardIn(triggers: readonly MessageTrigger[], by: string, said: () => unknown): Heard[] {
  const ours = triggers.filter((one) => isOf(one, by));
  const data = ours.length ? dataOf(said()) : null;
  if (!data) return [];
  return ours.flatMap(({ site, detector, where, subject, names }) => {
    if (!holds(data, where)) return [];
    const subjects = subject ? read(data, subject) : [];
    return [{ site, detector, subjects, ...(names ? { names: read(data, names) } : {}) }];
  });
}

const capture = { capture: true, passive: true } as const;

const tellHeard = (triggers: readonly MessageTrigger[], by: string, event: MessageEvent): void => {
  for (const heard of heardIn(triggers, by, () => event.data)) tell({ tell: 'heard', id: randomId(), ...heard });
};

/**
 * Listens for messages of other windows that are themselves a detector's trigger; for none where the site has none. Of
 * what is said only the ids that the site file names are told, and nothing is kept.
 * @returns the way to stop
 */
export function listenForMessages(slices: readonly Slice[]): () => void {
  const triggers = messageTriggers(slices);
  const onMessage = (event: MessageEvent) => {
    if (event.isTrusted) tellHeard(triggers, event.origin, event);
  };
  if (triggers.length) addEventListener('message', onMessage, capture);
  return () => removeEventListener('message', onMessage, capture);
}

/**
 * Listens in a frame for what the page around says to it: nobody need have pressed anything in the frame. It finds out what
 * the site needs with the first such word, and most frames need nothing.
 * @returns the way to stop
 */
export function listenAround(slicesKnown: () => Promise<readonly Slice[]>): () => void {
  let triggers: Promise<MessageTrigger[]> | undefined;
  const onMessage = (event: MessageEvent) => {
    if (!event.isTrusted || event.source !== window.parent) return;
    triggers ??= slicesKnown().then((slices) => messageTriggers(slices).filter(({ origin }) => origin === 'around'));
    void triggers.then(
      (here) => (here.length ? tellHeard(here, 'around', event) : stop()),
      () => undefined,
    );
  };
  const stop = () => removeEventListener('message', onMessage, capture);
  if (window !== window.parent) addEventListener('message', onMessage, capture);
  return stop;
}
