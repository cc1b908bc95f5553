import { type Corner, freeCorner, windowSize } from './corner';
import type { View } from './view';

export interface Avoidance {
  /** Puts the chip where it lies over nothing that has the focus; to be called when its size or home changed. */
  check(): void;
  stop(): void;
}

/** Where one types or chooses: the chip goes out of its way altogether, if there is no free corner. */
const fields =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"]';
/**
 * What the chip moves away from, but does not hide for. What a button does is over with the press: only who moves by
 * keyboard must see it. Into a frame nobody can look from here.
 */
const others = ':focus-visible, iframe, frame';

const passive = { capture: true, passive: true } as const;

/**
 * Keeps the chip off what has the focus. A page where nothing has it costs nothing; while a field has it, the chip
 * looks where the field is when the page scrolls, is resized or typed into, once a frame at most.
 * @param home the corner the chip belongs to
 */
export function avoidFocus({ host, chip }: View, home: () => Corner): Avoidance {
  let focused: Element | null = null;
  let due: number | undefined;

  const check = () => {
    due = undefined;
    const corner = home();
    const isField = focused?.matches(fields) === true;
    const free = focused?.isConnected
      ? freeCorner(corner, focused.getBoundingClientRect(), chip.getBoundingClientRect(), windowSize())
      : corner;
    chip.dataset.corner = free ?? corner;
    chip.toggleAttribute('data-aside', free === null && isField);
  };
  const soon = () => {
    due ??= requestAnimationFrame(check);
  };

  const watch = (on: boolean) => {
    const change = on ? addEventListener : removeEventListener;
    for (const type of ['scroll', 'resize', 'input']) change(type, soon, passive);
  };
  const leave = () => {
    if (!focused) return;
    focused = null;
    watch(false);
    soon();
  };
  const come = (target: EventTarget | null | undefined) => {
    leave();
    if (!(target instanceof Element) || !target.matches(`${fields}, ${others}`)) return;
    focused = target;
    watch(true);
    soon();
  };
  const onFocus = (event: Event) => come(event.target === host ? null : event.composedPath()[0]);

  // Into a frame or out of it no element of this page gets or loses the focus, only the window does.
  const onWindow = ({ target }: Event) => {
    if (target === window) come(document.activeElement);
  };

  addEventListener('focusin', onFocus, passive);
  addEventListener('focusout', leave, passive);
  for (const type of ['blur', 'focus']) addEventListener(type, onWindow);
  come(document.activeElement);

  const stop = () => {
    removeEventListener('focusin', onFocus, passive);
    removeEventListener('focusout', leave, passive);
    for (const type of ['blur', 'focus']) removeEventListener(type, onWindow);
    watch(false);
    if (due !== undefined) cancelAnimationFrame(due);
  };
  return { check, stop };
}
