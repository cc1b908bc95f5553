import 'temporal-polyfill/global';
import { advice } from './advice';
import { ahead } from './ahead';
import type { Figure } from './figure';
import { lookedOnce, ratios } from './ratios';
import { sure } from './sure';

export { ok, table } from './figure';

/**
 * Everything that can be held against a truth.
 *
 * @param people how many of each trade live through each question; a quarter of them through the weeks of advice, which
 *   ask eight times each
 */
export const truth = (people: number, seed: number): Figure[] => [
  ...[ratios, lookedOnce, sure, ahead].flatMap((ask) => ask(people, seed)),
  ...advice(Math.ceil(people / 4), seed),
];
