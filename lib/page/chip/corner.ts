/** The corners of a window, in the order one goes round. They are real sides: a page's direction does not turn them. */
export const corners = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;

export type Corner = (typeof corners)[number];

/** Whether something that was stored is a corner. */
export const isCorner = (text: unknown): text is Corner => corners.includes(text as Corner);

export interface Size {
  width: number;
  height: number;
}

/** In pixels from the window's left and top edge. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels between the chip and the window's edges, as in `look.ts`. */
export const margin = 12;

/** The window's size without its scroll bars, which is what fixed elements lie in. */
export function windowSize(): Size {
  const { clientWidth: width, clientHeight: height } = document.scrollingElement ?? document.documentElement;
  return { width, height };
}

/** Nearer than this to what has the focus would hide its outline. */
const clearance = 4;

const isTop = (corner: Corner) => corner.startsWith('top');
const isLeft = (corner: Corner) => corner.endsWith('left');
const cornerAt = (top: boolean, left: boolean): Corner => `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`;

/** The corner an arrow key leads to; null for any other key. */
export function steppedTo(corner: Corner, key: string): Corner | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return cornerAt(key === 'ArrowUp', isLeft(corner));
  if (key === 'ArrowLeft' || key === 'ArrowRight') return cornerAt(isTop(corner), key === 'ArrowLeft');
  return null;
}

/** The corner after this one, going round. */
export const nextCorner = (corner: Corner): Corner =>
  corners[(corners.indexOf(corner) + 1) % corners.length] ?? 'bottom-right';

/** The corner nearest to a point of the window. */
export const nearestCorner = (x: number, y: number, window: Size): Corner =>
  cornerAt(y < window.height / 2, x < window.width / 2);

/** Where something of this size lies in a corner. */
export function boxIn(corner: Corner, { width, height }: Size, window: Size): Box {
  const left = isLeft(corner) ? margin : window.width - margin - width;
  const top = isTop(corner) ? margin : window.height - margin - height;
  return { left, top, right: left + width, bottom: top + height };
}

/** Whether two boxes overlap, or nearly. */
export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right + clearance &&
  b.left < a.right + clearance &&
  a.top < b.bottom + clearance &&
  b.top < a.bottom + clearance;

/**
 * Where the chip does not lie over something: where it is at home, else at the nearest other corner: above or below,
 * then beside. What reaches over these three reaches over the fourth.
 * @returns null if it would in every corner
 */
export function freeCorner(home: Corner, obstacle: Box, size: Size, window: Size): Corner | null {
  const [top, left] = [isTop(home), isLeft(home)];
  const inOrder = [home, cornerAt(!top, left), cornerAt(top, !left)];
  return inOrder.find((corner) => !meets(boxIn(corner, size, window), obstacle)) ?? null;
}
