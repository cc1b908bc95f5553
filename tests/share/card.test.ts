import { expect, test } from 'vitest';
import { type Card, type CardNumber, cardSize, drawCard } from '../../lib/share/card';
import { textsOn } from './card-texts';

const long = 'Vermittlungsabschlussgesprächsvereinbarung';
const one = (change: Partial<CardNumber> = {}): CardNumber => ({
  ...{ label: 'Calls', value: '41 of 54', note: 'a week · Behind', share: { done: 0.76, expected: 0.9 } },
  ...change,
});
const card = (change: Partial<Card> = {}): Card => ({
  ...{ dir: 'ltr', about: 'Kim, Nov 23 – 29', verdict: '2 of 3 targets on pace.', numbers: [one(), one()] },
  description: 'Kim',
  ...change,
});

const wideName = `${long} von und zu der langen Straße`;
const full = one({
  label: `${long} ${long}`,
  value: '1.234.567.890,12 € von 2.000.000.000,00 €',
  note: long.repeat(3),
});

test.each([
  ['usual', card()],
  ['empty', card({ numbers: [] })],
  ['one number', card({ numbers: [one()] })],
  [
    'long',
    card({
      about: `${wideName}, 23.–29. Nov. Die Woche ist nicht vorbei.`,
      verdict: `${long} ${long} ${long}`,
      numbers: [full, full],
    }),
  ],
  ['one word', card({ about: long.repeat(4), verdict: long.repeat(9), numbers: [full] })],
])('all of it is on the picture, large enough for a phone, and nothing over another: %s', (_, shown) => {
  const { texts, boxes } = textsOn(shown);
  for (const { x, wide, y, size, text } of texts) {
    expect(size, text).toBeGreaterThanOrEqual(36);
    expect(x, text).toBeGreaterThanOrEqual(40);
    expect(x + wide, text).toBeLessThanOrEqual(cardSize.wide - 40);
    expect(y, text).toBeLessThanOrEqual(560);
  }
  for (const a of texts)
    for (const b of texts.filter((other) => other !== a)) {
      const isBeside = a.x + a.wide <= b.x || b.x + b.wide <= a.x;
      const isApart = a.y <= b.y - b.size * 0.95 || b.y <= a.y - a.size * 0.95;
      expect(isBeside || isApart, `${a.text} over ${b.text}`).toBe(true);
    }
  for (const { x, y, wide, high } of boxes) {
    expect([x >= 0, y >= 0, x + wide <= cardSize.wide, y + high <= cardSize.high]).not.toContain(false);
  }
});

test('says what it was given, and of too many numbers two', () => {
  const { texts, boxes } = textsOn(card({ numbers: [one(), one({ value: '7' }), one({ value: 'third' })] }));
  const said = texts.map(({ text }) => text);
  expect(said).toEqual([
    ...[
      'Kim, Nov 23 – 29',
      '2 of 3 targets on pace.',
      '41 of 54',
      'Calls',
      'a week · Behind',
      '7',
      'Calls',
      'a week · Behind',
    ],
  ]);
  // Paper and its edge; of each number the whole bar, what is done, what is due.
  expect(boxes).toHaveLength(2 + 3 * 2);
});

test('without a target there is no bar', () => {
  const { share: _, ...none } = one();
  expect(textsOn(card({ numbers: [none] })).boxes).toHaveLength(2);
});

test('draws the same every time', () => {
  const strokes = () => {
    const all: unknown[] = [];
    const brush = {
      wide: (text: string) => text.length * 20,
      text: (...it: unknown[]) => void all.push(it),
      box: (...it: unknown[]) => void all.push(it),
    };
    drawCard(card(), brush);
    return all;
  };
  expect(strokes()).toEqual(strokes());
});
