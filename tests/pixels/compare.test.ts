import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { difference, shrunk } from '../e2e/pixels/compare';
import { type Picture, readPng, writePng } from '../e2e/pixels/png';

/*
 * The same popup, drawn as the expected pictures are, without hinting of its letters, and with their edges in colour. What
 * is not in these pictures is done to them here.
 */

const read = (name: string) => readPng(readFileSync(join(import.meta.dirname, `${name}.png`)));
const popup = read('popup');

type Colour = readonly [red: number, green: number, blue: number];

/** A rectangle: where it begins, and how big it is. */
type Part = readonly [x: number, y: number, width: number, height: number];

const at = ({ width }: Picture, x: number, y: number) => (y * width + x) * 3;

const inside = (part: Part, x: number, y: number) =>
  x >= part[0] && x < part[0] + part[2] && y >= part[1] && y < part[1] + part[3];

/** Another picture, its colours told by those that are there. */
function changed(picture: Picture, colour: (was: Colour, x: number, y: number) => Colour): Picture {
  const rgb = picture.rgb.slice();
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const place = at(picture, x, y);
      rgb.set(colour([...rgb.subarray(place, place + 3)] as unknown as Colour, x, y), place);
    }
  }
  return { ...picture, rgb };
}

const colourAt = (picture: Picture, x: number, y: number) =>
  [...picture.rgb.subarray(at(picture, x, y), at(picture, x, y) + 3)] as unknown as Colour;

const paper = colourAt(popup, 2, 2);
const without = (part: Part) => changed(popup, (was, x, y) => (inside(part, x, y) ? paper : was));

/** A part of the popup, elsewhere. */
function moved([x, y, width, height]: Part, right: number, down: number): Picture {
  const blank = without([x, y, width, height]);
  return changed(blank, (was, toX, toY) =>
    inside([x + right, y + down, width, height], toX, toY) ? colourAt(popup, toX - right, toY - down) : was,
  );
}

const differs = (found: Picture) => difference(shrunk(popup), shrunk(found));

describe('a picture of a view', () => {
  test('is like itself, and after it was written and read again', () => {
    expect(differs(popup)).toBeNull();
    expect(readPng(writePng(popup))).toEqual(popup);
    expect(difference(readPng(writePng(shrunk(popup))), shrunk(popup))).toBeNull();
  });

  test.each(['popup-unhinted', 'popup-coloured-edges'])('is like %s, whose letters are drawn otherwise', (name) => {
    const other = read(name);
    const pixels = popup.rgb.filter((shade, place) => shade !== other.rgb[place]).length;
    expect(pixels, 'the two are not drawn alike').toBeGreaterThan(1000);
    expect(differs(other)).toBeNull();
  });
});

const plusOne: Part = [323, 368, 37, 33];
const pause: Part = [36, 488, 66, 36];
const onPace: Part = [226, 207, 70, 18];
const undo: Part = [36, 134, 180, 20];
const ahead: Part = [226, 263, 60, 20];
const counted: Part = [36, 307, 328, 45];
const green = ([red, , blue]: Colour) => red < blue;

describe('a picture of a view is told from one', () => {
  test.each([
    ['a button 12 px further left', moved(plusOne, -12, 0)],
    ['a button 12 px further down', moved(pause, 0, 12)],
    ['no button', without(pause)],
    ['no label on a button', changed(popup, (was, x, y) => (inside([330, 374, 22, 20], x, y) ? [255, 255, 255] : was))],
    ['a line of text missing', without(undo)],
    ['one word missing', changed(popup, (was, x, y) => (inside(onPace, x, y) ? [255, 255, 255] : was))],
    ['one thing over another', moved(counted, 0, -30)],
    ['another green', changed(popup, (was) => (green(was) ? [was[0], was[1] - 30, was[2] + 40] : was))],
    ['a word in red', changed(popup, (was, x, y) => (inside(ahead, x, y) ? [255, was[1], was[2]] : was))],
    ['dark colours', changed(popup, ([red, green, blue]) => [255 - red, 255 - green, 255 - blue])],
    [
      'less of it',
      { ...popup, height: popup.height - 24, rgb: popup.rgb.subarray(0, popup.width * (popup.height - 24) * 3) },
    ],
  ])('with %s', (_, found) => {
    const wrong = differs(found);
    expect(wrong).not.toBeNull();
    expect(wrong?.seen.rgb.length).toBe((wrong?.seen.width ?? 0) * (wrong?.seen.height ?? 0) * 3);
  });

  test('in the same place it is red in the picture that shows where', () => {
    const { seen } = differs(without(pause)) ?? { seen: popup };
    expect(colourAt(seen, Math.floor(60 / 8), Math.floor(505 / 8))).toEqual([220, 0, 0]);
    expect(colourAt(seen, 20, 10)).not.toEqual([220, 0, 0]);
  });
});

test('a file that is no PNG of eight bits a colour is refused', () => {
  expect(() => readPng(Buffer.from('GIF89a, and more'))).toThrow('no PNG');
  const sixteen = readFileSync(join(import.meta.dirname, 'popup.png'));
  sixteen[24] = 16;
  expect(() => readPng(sixteen)).toThrow('16 bits');
});
