import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture: three bytes a pixel, red, green and blue, row after row from the top. */
export interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [rgbType, rgbaType] = [2, 6];

/**
 * Reads a PNG as browsers write screenshots: eight bits a colour, with or without transparency, which is dropped.
 * @throws Error for any other kind of PNG, and for what is none
 */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('This is no PNG');
  const data: Buffer[] = [];
  let [width, height, bytes] = [0, 0, 0];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const chunk = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [chunk.readUInt32BE(0), chunk.readUInt32BE(4)];
      const [depth, type, , , interlaced] = chunk.subarray(8);
      if (depth !== 8 || (type !== rgbType && type !== rgbaType) || interlaced)
        throw new Error(`This PNG has ${depth} bits and colours of kind ${type}`);
      bytes = type === rgbaType ? 4 : 3;
    }
    if (kind === 'IDAT') data.push(chunk);
    at += length + 12;
  }
  return { width, height, rgb: unfiltered(inflateSync(Buffer.concat(data)), width, height, bytes) };
}

/**
 * Each row begins with how it was foretold: not at all, from the left, from above, from both, or by whichever of three is
 * nearest.
 */
function unfiltered(lines: Uint8Array, width: number, height: number, bytes: number): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  const length = width * bytes;
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y++) {
    const start = y * (length + 1);
    const row = lines.subarray(start + 1, start + 1 + length);
    complete(row, above, lines[start] as number, bytes);
    for (let x = 0, to = y * width * 3; x < length; x += bytes) {
      rgb[to++] = row[x] as number;
      rgb[to++] = row[x + 1] as number;
      rgb[to++] = row[x + 2] as number;
    }
    above = row as Uint8Array<ArrayBuffer>;
  }
  return rgb;
}

/** Adds to a row, in place, what was foretold of it. */
function complete(row: Uint8Array, above: Uint8Array, filter: number, bytes: number): void {
  if (filter === 0) return;
  for (let x = 0; x < row.length; x++) {
    const left = x < bytes ? 0 : (row[x - bytes] as number);
    const up = above[x] as number;
    let guess = left;
    if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else if (filter === 4) guess = nearest(left, up, x < bytes ? 0 : (above[x - bytes] as number));
    row[x] = (row[x] as number) + guess;
  }
}

/** Whichever is nearest to left + up - corner; the first of them where two are as near. */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp] = [Math.abs(up - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** Writes a picture as a PNG; nothing is foretold, which is smallest where most of a picture is one colour. */
export function writePng({ width, height, rgb }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, rgbType, 0, 0, 0], 8);
  const length = width * 3;
  const lines = Buffer.alloc(height * (length + 1));
  for (let y = 0; y < height; y++) lines.set(rgb.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  const body = chunk('IDAT', deflateSync(lines, { level: 9 }));
  return Buffer.concat([signature, chunk('IHDR', head), body, chunk('IEND', new Uint8Array())]);
}
