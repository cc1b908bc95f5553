import { crc32, inflateSync } from 'node:zlib';

/* A reader of PNG by the letter of its specification, for 8 bits a channel, not interlaced, with or without alpha. */

export interface Picture {
  wide: number;
  high: number;
  /** Red, green, blue of a pixel. */
  at: (x: number, y: number) => [number, number, number];
}

/** @throws Error where a part is damaged */
export function readPng(file: Buffer): Picture {
  if (file.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('No PNG');
  const parts: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const [named, data] = [file.subarray(at + 4, at + 8 + length), file.subarray(at + 8, at + 8 + length)];
    if (crc32(named) !== file.readUInt32BE(at + 8 + length)) throw new Error('Damaged');
    parts.push({ type: named.subarray(0, 4).toString('latin1'), data });
    at += 12 + length;
  }
  const [head] = parts;
  if (head?.type !== 'IHDR' || parts.at(-1)?.type !== 'IEND') throw new Error('Not whole');
  const [wide, high, kind] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4), head.data[9]];
  if (head.data[8] !== 8 || head.data[12] !== 0 || (kind !== 2 && kind !== 6)) throw new Error('Of another kind');
  const bytes = kind === 6 ? 4 : 3;
  const packed = inflateSync(Buffer.concat(parts.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))));
  const row = wide * bytes;
  const plain = Buffer.alloc(row * high);
  for (let y = 0; y < high; y += 1) {
    const filter = packed[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const left = x < bytes ? 0 : (plain[y * row + x - bytes] ?? 0);
      const up = y === 0 ? 0 : (plain[(y - 1) * row + x] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (plain[(y - 1) * row + x - bytes] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter ?? 9];
      if (guess === undefined) throw new Error('No such filter');
      plain[y * row + x] = ((packed[y * (row + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  const at = (x: number, y: number) => [...plain.subarray(y * row + x * bytes, y * row + x * bytes + 3)];
  return { wide, high, at: at as Picture['at'] };
}

/** Paeth's guess. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const far = (one: number) => Math.abs(guess - one);
  if (far(left) <= far(up) && far(left) <= far(corner)) return left;
  return far(up) <= far(corner) ? up : corner;
}
