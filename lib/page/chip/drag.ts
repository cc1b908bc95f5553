import { type Corner, nearestCorner, windowSize } from './corner';
import type { View } from './view';

/** Less than this many pixels is a press, not a move. */
const least = 5;

/**
 * Lets the chip be moved by mouse, pen or finger: it follows, and snaps into the nearest corner when let go. Escape
 * leaves it where it was.
 * @param moved called with the corner it was let go at
 * @returns whether the press that just ended was a move and no click
 */
export function makeMovable({ chip, face }: View, moved: (corner: Corner) => void): () => boolean {
  let start: { x: number; y: number; pointer: number } | null = null;
  let wasMoved = false;

  const settle = () => {
    start = null;
    chip.style.translate = '';
    delete chip.dataset.moving;
  };

  face.addEventListener('pointerdown', ({ button, clientX: x, clientY: y, pointerId: pointer }) => {
    if (button !== 0) return;
    start = { x, y, pointer };
    wasMoved = false;
    // What is let go outside is let go here, and not on the page.
    face.setPointerCapture(pointer);
  });
  face.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!start) return;
    const [x, y] = [clientX - start.x, clientY - start.y];
    if (!wasMoved && Math.hypot(x, y) < least) return;
    wasMoved = true;
    chip.dataset.moving = '';
    chip.style.translate = `${x}px ${y}px`;
  });
  face.addEventListener('pointerup', () => {
    if (start && wasMoved) {
      const { left, right, top, bottom } = chip.getBoundingClientRect();
      settle();
      moved(nearestCorner((left + right) / 2, (top + bottom) / 2, windowSize()));
    }
    settle();
  });
  face.addEventListener('pointercancel', settle);
  face.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') settle();
  });
  return () => {
    const answer = wasMoved;
    wasMoved = false;
    return answer;
  };
}
