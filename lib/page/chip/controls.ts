import { type Corner, nextCorner, steppedTo } from './corner';
import { makeMovable } from './drag';
import type { View } from './view';

/** What the person can have the chip do. */
export interface Wishes {
  corner(): Corner;
  move(corner: Corner): void;
  hide(): void;
  off(): void;
  undo(): void;
  /** The person is at the chip, or has left it. */
  near(isNear: boolean): void;
  /** The menu came or went. */
  resized(): void;
}

/** Listens to mouse and keys on the chip. All listeners are on its own elements and go with them. */
export function listenTo(view: View, wishes: Wishes): void {
  const { root, chip, face, menu, undo } = view;
  const wasMoved = makeMovable(view, wishes.move);

  const open = (isOpen: boolean) => {
    if (menu.hidden === !isOpen) return;
    menu.hidden = !isOpen;
    face.setAttribute('aria-expanded', String(isOpen));
    wishes.resized();
  };
  const choose = (does: string, then: () => void) =>
    menu.querySelector(`[data-do="${does}"]`)?.addEventListener('click', () => {
      open(false);
      then();
    });

  face.addEventListener('click', () => {
    if (!wasMoved()) open(menu.hidden !== false);
  });
  undo.addEventListener('click', wishes.undo);
  choose('corner', () => wishes.move(nextCorner(wishes.corner())));
  choose('hide', wishes.hide);
  choose('off', wishes.off);

  chip.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'Escape' && !menu.hidden) {
      open(false);
      face.focus();
    }
    if (root.activeElement !== face) return;
    const corner = steppedTo(wishes.corner(), key);
    if (corner) {
      // The page would scroll.
      event.preventDefault();
      wishes.move(corner);
    }
    if (key.toLowerCase() === 'h') wishes.hide();
  });

  let hovered = false;
  const tell = () => wishes.near(hovered || root.activeElement !== null);
  const leave = () => {
    if (!hovered && root.activeElement === null) open(false);
    tell();
  };
  chip.addEventListener('pointerenter', () => {
    hovered = true;
    tell();
  });
  chip.addEventListener('pointerleave', () => {
    hovered = false;
    leave();
  });
  chip.addEventListener('focusin', tell);
  // Where the focus goes is known only afterwards.
  chip.addEventListener('focusout', () => queueMicrotask(leave));
}
