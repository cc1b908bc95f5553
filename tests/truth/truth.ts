import 'temporal-polyfill/global';
import { advice } from './advice';
import { ahead } from './ahead';
import type { Figure } from './figure';
import { ratios } from './ratios';
import { sure } from './sure';

export { ok, table } from './figure';

/**
 * Everything that can be held against a truth.
 *
 * @param people how many of each trade live through each question
 */
export const truth = (people: number, seed: number): Figure[] =>
  [ratios, sure, ahead, advice].flatMap((ask) => ask(people, seed));
