import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxIn,
  corners,
  freeCorner,
  isCorner,
  meets,
  nearestCorner,
  nextCorner,
  steppedTo,
} from '../../../lib/page/chip/corner';

const window = { width: 1280, height: 800 };
const size = { width: 200, height: 32 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('the corners', () => {
  it('are gone round, each once', () => {
    const round = [1, 2, 3, 4].reduce<(typeof corners)[number][]>(
      (gone) => [...gone, nextCorner(gone.at(-1) ?? 'top-left')],
      [],
    );
    expect(new Set(round)).toEqual(new Set(corners));
  });

  it.each([
    ['bottom-right', 'ArrowUp', 'top-right'],
    ['bottom-right', 'ArrowLeft', 'bottom-left'],
    ['bottom-right', 'ArrowDown', 'bottom-right'],
    ['top-left', 'ArrowRight', 'top-right'],
    ['top-left', 'h', null],
    ['top-left', 'Enter', null],
  ] as const)('from %s %s leads to %s', (from, key, to) => expect(steppedTo(from, key)).toBe(to));

  it('take what is let go in their quarter', () => {
    expect(nearestCorner(10, 10, window)).toBe('top-left');
    expect(nearestCorner(1270, 410, window)).toBe('bottom-right');
  });

  it('are told from anything else that may be stored', () => {
    for (const text of ['top', 'top-middle', '', null, 3]) expect(isCorner(text)).toBe(false);
  });
});

describe('out of the way of what has the focus', () => {
  it('it stays where it belongs if nothing is there', () => {
    expect(freeCorner('bottom-right', box(100, 100, 400, 140), size, window)).toBe('bottom-right');
  });

  it('it goes above, else beside', () => {
    expect(freeCorner('bottom-right', box(1000, 700, 1280, 800), size, window)).toBe('top-right');
    expect(freeCorner('bottom-right', box(1000, 0, 1280, 800), size, window)).toBe('bottom-left');
  });

  it('leaves the outline of a near field to be seen', () => {
    const { left, top } = boxIn('bottom-right', size, window);
    expect(freeCorner('bottom-right', box(left - 100, top, left - 2, top + 30), size, window)).toBe('top-right');
  });

  it('has no corner where the field fills the window', () => {
    expect(freeCorner('top-left', box(0, 0, 1280, 800), size, window)).toBeNull();
  });

  it('never lies over a field, wherever that is', () => {
    const pixels = (most: number) => fc.integer({ min: -200, max: most });
    fc.assert(
      fc.property(
        fc.constantFrom(...corners),
        pixels(1400),
        pixels(1000),
        fc.nat(1400),
        fc.nat(1000),
        (home, left, top, width, height) => {
          const field = box(left, top, left + width, top + height);
          const corner = freeCorner(home, field, size, window);
          const free = corners.filter((one) => !meets(boxIn(one, size, window), field));
          expect(corner === null ? free : [corner]).toEqual(corner === null ? [] : [expect.toBeOneOf(free)]);
          if (free.includes(home)) expect(corner).toBe(home);
        },
      ),
    );
  });
});
