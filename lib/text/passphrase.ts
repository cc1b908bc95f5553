/** The least characters a passphrase has. */
export const shortest = 12;

/** How long it would hold somebody up who has the file: `short` is refused, `weak` for hours, `fair` for years. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Bits of guessing above which it is no longer weak, and strong. One guess costs about half a second of one core. */
const [fair, strong] = [45, 65];

/** How many ways there are for one more character after those before it. */
function waysOf(char: string, before: string | undefined): number {
  const step = before === undefined ? Number.NaN : Math.abs((char.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0));
  // "aaaa", "1234", "edcb": whoever guesses tries those first.
  if (step <= 1) return 1.5;
  if (/\d/.test(char)) return 10;
  if (/\p{Lowercase}/u.test(char)) return 12;
  if (/\p{Uppercase}/u.test(char)) return 16;
  return 20;
}

/** Whether the three characters that end here stood in it before: then nothing of them is new. */
const comesAgain = (chars: readonly string[], place: number): boolean =>
  place > 2 &&
  chars
    .slice(0, place)
    .join('')
    .includes(chars.slice(place - 2, place + 1).join(''));

/**
 * How good a passphrase is, told roughly: letters are worth less than if they were drawn by lot, because people write
 * words; what repeats is worth nothing.
 */
export function strengthOf(passphrase: string): Strength {
  const chars = [...passphrase.normalize('NFKC')];
  if (chars.length < shortest) return 'short';
  const bits = chars.map((char, place) => Math.log2(waysOf(char, chars[place - 1])));
  const total = bits.filter((_, place) => !comesAgain(chars, place)).reduce((sum, one) => sum + one, 0);
  return total < fair ? 'weak' : total < strong ? 'fair' : 'strong';
}
