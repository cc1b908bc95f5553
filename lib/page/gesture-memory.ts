/** The kinds of gesture a page can tell apart. */
export type GestureKind = 'press' | 'key' | 'drop';

const kinds: Record<string, GestureKind> = { pointerdown: 'press', pointerup: 'press', keydown: 'key', drop: 'drop' };

/** The events a gesture is told from. */
export const gestureEvents = Object.keys(kinds);

/** How many gestures are remembered: the right one is the last before the trigger, and more may follow it. */
const kept = 64;

/** The person's last gestures in this frame, on the page's own monotonic clock. */
export interface GestureMemory {
  /** Remembers a trusted event; scripted ones are not the person. */
  note(event: Event): void;
  /** Takes back an event that was no act on the page but on something of ours. */
  forget(event: Event): void;
  /** The last gesture at or before a time of `performance.now()`, and how long before, in milliseconds. */
  before(time: number): { age: number; kind: GestureKind } | null;
}

/** Browsers tell of a request a moment before or after the page's clock says it was made. */
const slack = 100;

/** Makes a memory. It costs a click two numbers; nothing on the page is looked at. */
export function gestureMemory(): GestureMemory {
  const times = new Float64Array(kept);
  const types: string[] = [];
  let next = 0;
  return {
    note(event) {
      const { type } = event;
      // A key held down is one press.
      if (!event.isTrusted || (type === 'keydown' && (event as KeyboardEvent).repeat)) return;
      times[next % kept] = event.timeStamp;
      types[next % kept] = type;
      next++;
    },
    forget({ type, timeStamp }) {
      const place = (next - 1) % kept;
      // It is still on its way: nothing can have been noted since.
      if (next > 0 && types[place] === type && times[place] === timeStamp) types[place] = '';
    },
    before(time) {
      for (let index = next - 1; index >= Math.max(0, next - kept); index--) {
        const at = times[index % kept] ?? 0;
        const kind = kinds[types[index % kept] ?? ''];
        if (at <= time + slack && kind) return { age: Math.max(time - at, 0), kind };
      }
      return null;
    },
  };
}
