/** The years public holidays are known for. */
export const firstYear = 2024;
export const lastYear = 2036;

/** The countries people choose from: all of Europe, and where many of our users' firms are. */
export const countries: readonly string[] = (
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL ' +
  'PT RO RS RU SE SI SK SM TR UA VA XK AU BR CA IN JP MX NZ SG US ZA'
).split(' ');

/** A holiday and all its days. */
export interface Known {
  /** By language, the country's own first; '' where the language is not known. */
  names: Readonly<Record<string, string>>;
  /** `MM-DD` for every year, or `YYYY-MM-DD`. */
  on: readonly string[];
  /** The states that have it, '' for the country as a whole; absent: all of them and the country. */
  in?: readonly string[];
  /** Banks and many firms are closed, but it is no public holiday. */
  bank?: true;
  /** From noon on. */
  half?: true;
}

/** What is off in one country. */
export interface Country {
  /** What its states are called, by code. */
  states: Readonly<Record<string, string>>;
  rows: readonly Known[];
  /** Holidays whose dates are known up to a year only. */
  ends?: readonly { names: Readonly<Record<string, string>>; year: number }[];
  /** Some follow the moon and may fall a day earlier or later. */
  moon?: true;
}
