import type { ChipWord } from '../../browser/chip-state';

/** What the chip says was just counted. */
export interface Said {
  metric: string;
  n: number;
  unsure: boolean;
  /** Those of its events the chip may take back. */
  undo: readonly string[];
}

export interface Saying {
  /** Something was counted, or is taken back. */
  hear(word: ChipWord): void;
  /** The person is at the chip: what it says stays. */
  hold(): void;
  /** The person has left: what it says stays for a while yet. */
  release(): void;
  /** Says nothing any more. */
  stop(): void;
}

/** How long it is said, in milliseconds: long enough to read it and reach the button. */
const shown = 8000;

/** Events so close are one act in bulk, in milliseconds. */
const together = 1000;

/**
 * Keeps what the chip says, one thing at a time, with one timer while it says something and none otherwise.
 * @param show called with what to say; null: nothing more
 */
export function createSaying(show: (said: Said | null) => void): Saying {
  let events = new Map<string, { n: number; undo: boolean }>();
  let kind = { metric: '', unsure: false };
  let last = 0;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!events.size) return;
    events = new Map();
    show(null);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = held ? undefined : setTimeout(stop, shown);
  };
  const say = () => {
    const all = [...events];
    const n = all.reduce((sum, [, event]) => sum + event.n, 0);
    show({ ...kind, n, undo: all.flatMap(([id, { undo }]) => (undo ? [id] : [])) });
  };

  const hear = (word: ChipWord) => {
    if ('gone' in word) {
      if (!events.delete(word.gone)) return;
      if (events.size) return say();
      clearTimeout(timer);
      return show(null);
    }
    const { id, metric, n, undo, at } = word;
    const unsure = word.unsure === true;
    const more = metric === kind.metric && unsure === kind.unsure && Math.abs(at - last) <= together;
    if (!more) events = new Map();
    events.set(id, { n, undo });
    kind = { metric, unsure };
    last = at;
    say();
    wait();
  };

  return {
    hear,
    stop,
    hold() {
      held = true;
      clearTimeout(timer);
    },
    release() {
      held = false;
      if (events.size) wait();
    },
  };
}
