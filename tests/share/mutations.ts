/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const odd: readonly unknown[] = [
  ...[null, true, false, '', ' ', '\u0000', '\u202e', 'x'.repeat(3000), -1, 0, 0.5, 1, 1e308, -1e308, 2 ** 53],
  ...[[], {}, [[]], [null], '2026-02-30', '9999-12-31', '<img src=x onerror=alert(1)>', '=1+1', 'https://example.com'],
];

type Random = () => number;
const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;

/** Cuts, doubles, swaps or puts in a few letters. */
function inText(text: string, random: Random): string {
  let now = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const at = Math.floor(random() * now.length);
    const put = pick(['', '0', '9', '"', '}', ',', '\\', ' ', '\u00e9', '-', now.slice(at, at + 7)], random);
    now = now.slice(0, at) + put + now.slice(at + Math.floor(random() * 4));
  }
  return now;
}

/** Every place in a value that holds something. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

/** Puts something odd at any place, takes it away, doubles it, or adds a key. */
function inValue(text: string, others: readonly string[], random: Random): string {
  const content = JSON.parse(text) as Record<string, unknown>;
  const path = pick(placesIn(content).slice(1), random);
  const parent = path.slice(0, -1).reduce<unknown>((now, key) => (now as Record<string, unknown>)[key], content);
  const [holder, key] = [parent as Record<string, unknown>, path.at(-1) as string];
  const other = JSON.parse(pick(others, random)) as Record<string, unknown>;
  const what = Math.floor(random() * 6);
  if (what === 0) delete holder[key];
  else if (what === 1)
    Object.defineProperty(holder, pick(['more', '__proto__', 'url', 'commission'], random), {
      value: pick(odd, random),
      enumerable: true,
    });
  else if (what === 2 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else if (what === 3 && typeof holder[key] === 'number')
    holder[key] = (holder[key] as number) + pick([1, -1, 10, 0.5], random);
  else if (what === 4) content[path[0] as string] = other[path[0] as string];
  else holder[key] = pick(odd, random);
  return JSON.stringify(content);
}

/**
 * A file with something wrong.
 * @param others good files of others, from which parts are taken
 */
export const mutated = (text: string, others: readonly string[], random: Random): string =>
  random() < 0.4 ? inText(text, random) : inValue(text, others, random);
