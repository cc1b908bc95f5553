import type { Money } from '@/lib/event';
import { money, number } from '@/lib/text/number';

/** A number in the person's language, in digits of equal width so that columns stand still while they count. */
export const Figure = ({ value, language }: { value: number; language: string }) => (
  <span class="figure">{number(value, language)}</span>
);

/** An amount of money. */
export const Amount = ({ value, language }: { value: Money; language: string }) => (
  <span class="figure">{money(value, language)}</span>
);
