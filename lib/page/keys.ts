import type { Slice } from '../browser/messages';
import type { KeySignal } from '../sites/site';
import { isForPage, pageAddress } from './address-memory';
import { hit } from './find';
import type { GestureMemory } from './gesture-memory';
import { type Arm, tellTrigger } from './triggers';

/** What the browser calls a key that is part of writing a sign, where it does not say so otherwise. */
const composing = 229;

/** A key of its own: not one held down, nor one that chooses among an input method's words. */
const isPress = ({ isTrusted, repeat, isComposing, keyCode }: KeyboardEvent): boolean =>
  isTrusted && !repeat && !isComposing && keyCode !== composing;

function isKey(event: KeyboardEvent, { key, with: held = [] }: Pick<KeySignal, 'key' | 'with'>): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  // What the browser fills in by itself comes as a key without a name.
  if (event.key?.toLowerCase() !== key.toLowerCase()) return false;
  if (altKey !== held.includes('alt') || shiftKey !== held.includes('shift')) return false;
  if (held.includes('mod')) return ctrlKey !== metaKey;
  return ctrlKey === held.includes('ctrl') && metaKey === held.includes('meta');
}

/**
 * Listens for keys that are themselves a detector's trigger; for none where the site has none.
 * @returns the way to stop
 */
export function listenForKeys(slices: readonly Slice[], memory: GestureMemory, arm: Arm): () => void {
  const triggers = slices.flatMap(({ site, triggers }) =>
    triggers.flatMap((one) => (one.on === 'key' ? [{ site, ...one }] : [])),
  );
  const onKey = (event: KeyboardEvent) => {
    if (!isPress(event)) return;
    for (const one of triggers) {
      if (!isKey(event, one) || !hit(event.composedPath(), one.selector)) continue;
      if (!one.page || isForPage(one.page, pageAddress())) tellTrigger(one, memory, arm);
    }
  };
  const capture = { capture: true, passive: true } as const;
  if (triggers.length) addEventListener('keydown', onKey, capture);
  return () => removeEventListener('keydown', onKey, capture);
}
