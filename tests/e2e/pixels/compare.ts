import type { Picture } from './png.ts';

/*
 * Two pictures of one view, which may come from two machines. Letters are drawn a little otherwise by each build of a
 * browser, so what is compared is much smaller than what was taken: there a letter is a shade of grey, while a line, a
 * button or a colour is still what it is.
 */

/** A colour may be off by so much, of 255, in what is compared. */
const tolerance = 20;

/** So many places may be off by more. */
const most = 2;

/** How many pixels of the screen, each way, make one that is compared. */
const coarse = 8;

/** Shades are so far apart; as many as would be compared take twice the room. */
const shade = 17;

/** What two pictures differ in. */
export interface Difference {
  /** Places that differ by more than they may. */
  places: number;
  /** Where, for who looks: the second picture in pale grey, red where it differs. */
  seen: Picture;
}

/**
 * A picture as small as it is compared, in 16 shades of each colour: each pixel is the mean of those it stands for. Edges
 * that are no whole one are kept.
 */
export function shrunk({ width, height, rgb }: Picture): Picture {
  const by = coarse;
  const [w, h] = [Math.ceil(width / by), Math.ceil(height / by)];
  const small = new Uint8Array(w * h * 3);
  const sums = new Uint32Array(w * 3);
  for (let y = 0; y < h; y++) {
    sums.fill(0);
    const rows = Math.min(by, height - y * by);
    for (let at = y * by * width * 3, row = 0; row < rows; row++) {
      for (let x = 0; x < width; x++) {
        const to = Math.floor(x / by) * 3;
        sums[to] = (sums[to] as number) + (rgb[at++] as number);
        sums[to + 1] = (sums[to + 1] as number) + (rgb[at++] as number);
        sums[to + 2] = (sums[to + 2] as number) + (rgb[at++] as number);
      }
    }
    for (let to = 0; to < w * 3; to++) {
      const columns = Math.min(by, width - Math.floor(to / 3) * by);
      small[y * w * 3 + to] = Math.round((sums[to] as number) / (rows * columns) / shade) * shade;
    }
  }
  return { width: w, height: h, rgb: small };
}

/**
 * Compares two pictures that are small already, see `shrunk`.
 * @returns null if they are the same but for how letters are drawn
 */
export function difference(expected: Picture, found: Picture): Difference | null {
  const [width, height] = [Math.max(expected.width, found.width), Math.max(expected.height, found.height)];
  const seen = new Uint8Array(width * height * 3).fill(255);
  let places = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isApart = apartAt(expected, found, x, y) > tolerance;
      if (isApart) places += 1;
      const pale = x < found.width ? 128 + (found.rgb[(y * found.width + x) * 3 + 1] ?? 255) / 2 : 255;
      seen.set(isApart ? [220, 0, 0] : [pale, pale, pale], (y * width + x) * 3);
    }
  }
  return places > most ? { places, seen: { width, height, rgb: seen } } : null;
}

/** How far two pictures are apart at a place, in the colour that is most; as far as can be where one of them has ended. */
function apartAt(one: Picture, other: Picture, x: number, y: number): number {
  if (x >= one.width || x >= other.width || y >= one.height || y >= other.height) return 255;
  const [at, there] = [(y * one.width + x) * 3, (y * other.width + x) * 3];
  let most = 0;
  for (let colour = 0; colour < 3; colour++) {
    const apart = Math.abs((one.rgb[at + colour] as number) - (other.rgb[there + colour] as number));
    if (apart > most) most = apart;
  }
  return most;
}
