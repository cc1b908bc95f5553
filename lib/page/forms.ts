import type { Slice } from '../browser/messages';
import { findAll } from './find';
import type { Before } from './lookout';

/** How many forms are remembered: one that is sent twice, and what a page sends besides. */
const kept = 4;

/** A request follows its form at once, in milliseconds; and browsers tell the time of it not quite exactly. */
const longest = 2000;
const slack = 100;

/** What the page showed whenever a form was sent. */
export interface FormMemory {
  /** Begins to remember, if what this site shows can come of a form that is sent into a frame. */
  listen(slices: readonly Slice[]): () => void;
  /** What there was when a form was sent right before a time of `performance.now()`. */
  before(time: number): Before | undefined;
}

/**
 * Makes a memory. A form sent into a frame may be answered, and what came of it be shown, before the background has even
 * been woken: whether it was there before can only be told from what was there when the form was sent.
 */
export function formMemory(): FormMemory {
  const sent: (Before & { at: number })[] = [];
  return {
    listen(slices) {
      const shown = slices.flatMap(({ framed = [] }) => framed);
      const onForm = ({ timeStamp, isTrusted }: Event) => {
        if (!isTrusted) return;
        sent.push({ at: timeStamp, known: new WeakSet(findAll(shown)), start: location.href });
        if (sent.length > kept) sent.shift();
      };
      if (shown.length) addEventListener('formdata', onForm, { capture: true, passive: true });
      return () => removeEventListener('formdata', onForm, { capture: true });
    },
    before: (time) => sent.findLast(({ at }) => at <= time + slack && time - at < longest),
  };
}
