const reachable = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary', '[tabindex="0"]'];
const usable = reachable.map((one) => `${one}:not(:disabled)`).join();

/** A part of the page, and which of its children led to what had the focus. */
interface Place {
  parent: Element;
  index: number;
}

interface WayBack {
  button: HTMLElement;
  /** What it would take back. */
  words: string | null;
}

interface Held {
  element: HTMLElement;
  /** The innermost first: what goes with the element leaves the ones further out. */
  places: Place[];
  /** The way back that was offered then. */
  wayBack: WayBack | null;
}

/** Long enough for what follows a press to be written and drawn, in milliseconds. */
const drawn = 120;

/** So much later an answer may still come, in milliseconds: what is stored shows by itself, and sometimes first. */
const answered = 1000;

const isGone = (element: Element) => !element.isConnected || !element.checkVisibility() || element.matches(':disabled');

function placesOf(element: Element): Place[] {
  const places: Place[] = [];
  for (let child = element, parent = child.parentElement; parent; child = parent, parent = child.parentElement) {
    places.push({ parent, index: [...parent.children].indexOf(child) });
  }
  return places;
}

const usableIn = (part: Element | undefined): HTMLElement[] =>
  part
    ? [part, ...part.querySelectorAll('*')].filter(
        (one): one is HTMLElement => one instanceof HTMLElement && one.matches(usable) && !isGone(one),
      )
    : [];

/** What is nearest to where it was: the same thing in the next row or the one before, else what follows, else what leads there. */
function nearest(places: readonly Place[], does: string | undefined): HTMLElement | undefined {
  for (const { parent, index } of places) {
    if (isGone(parent)) continue;
    const children = [...parent.children];
    const same = [children[index], children[index - 1]]
      .flatMap(usableIn)
      .find((one) => does !== undefined && one.dataset.do === does);
    const near =
      same ?? children.slice(index).flatMap(usableIn)[0] ?? children.slice(0, index).flatMap(usableIn).at(-1);
    if (near) return near;
  }
  return undefined;
}

function wayBackIn(root: Document): WayBack | null {
  const button = root.querySelector<HTMLElement>('[data-do="undo-said"]');
  return button && { button, words: button.getAttribute('aria-label') };
}

/** The way back, if it is another than was offered before. */
function newWayBack(root: Document, before: WayBack | null): HTMLElement | undefined {
  const offered = wayBackIn(root);
  const isNew = offered && (offered.button !== before?.button || offered.words !== before.words);
  return isNew ? offered.button : undefined;
}

/**
 * Where what has the focus goes, is hidden or disabled, the focus goes to the way back, if one is offered for it, else to
 * what is nearest. It would be at the top of the page otherwise, and who works with the keyboard or listens would begin
 * anew after each press.
 */
export function keepFocus(root: Document): void {
  let held: Held | undefined;
  /** What had it before. */
  let before: Held | undefined;
  let waits = false;
  /** Where the focus went for want of a way back, which may be offered yet. */
  let meanwhile: { element: HTMLElement; wayBack: WayBack | null; until: number } | undefined;

  const move = () => {
    waits = false;
    const { activeElement: active } = root;
    const elsewhere = active !== null && active !== root.body && !isGone(active);
    if (!held || elsewhere || !isGone(held.element)) return;
    const { element, places, wayBack } = held;
    const offered = newWayBack(root, wayBack);
    const { do: does } = element.dataset;
    // Who took something back goes on where it was done.
    const cameFrom = does === 'undo-said' ? before?.places : undefined;
    const next = offered ?? nearest([...(cameFrom ?? []), ...places], does);
    next?.focus();
    meanwhile = next && !offered ? { element: next, wayBack, until: performance.now() + answered } : undefined;
  };
  const look = () => {
    if (meanwhile) {
      const { element, wayBack, until } = meanwhile;
      const isStill = root.activeElement === element && performance.now() < until;
      const offered = isStill ? newWayBack(root, wayBack) : undefined;
      if (!isStill || offered) meanwhile = undefined;
      offered?.focus();
    }
    if (waits || !held || !isGone(held.element)) return;
    waits = true;
    setTimeout(move, drawn);
  };

  // What the person does next is theirs.
  for (const press of ['keydown', 'pointerdown']) {
    root.addEventListener(press, () => {
      meanwhile = undefined;
    });
  }
  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    before = held;
    held = { element: target, places: placesOf(target), wayBack: wayBackIn(root) };
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null) return;
    // Where it is still there, the person pressed beside it.
    queueMicrotask(() => {
      if (root.activeElement === root.body && held && !isGone(held.element)) held = undefined;
    });
  });
  new MutationObserver(look).observe(root.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['hidden', 'disabled', 'open'],
  });
}
