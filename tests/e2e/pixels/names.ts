import { longTag } from '../long-words.ts';
import { type Scheme, schemes } from '../views/look.ts';
import { states } from './states.ts';
import { type ViewName, widths } from './views.ts';

/** The languages of the pictures; one is spoken by nobody. */
export const spoken = ['en', 'de', longTag] as const;
export type Spoken = (typeof spoken)[number];

/** One picture of a view in a state: in which colours, how wide. */
export interface Shot {
  name: string;
  scheme: Scheme;
  width: number;
}

/** All pictures of a view in a state, and what they are called. */
export const shotsOf = (state: string, view: ViewName, words: Spoken): Shot[] =>
  widths.flatMap((width) =>
    schemes.map((scheme) => ({ name: [state, view, words, scheme, width].join('-'), scheme, width })),
  );

/** Every picture there is. */
export const allNames: readonly string[] = states.flatMap(({ name, views }) =>
  views.flatMap((view) => spoken.flatMap((words) => shotsOf(name, view, words).map((shot) => shot.name))),
);

/** What `npm test` looks at; the long form looks at all. */
export const sample: readonly string[] = [
  'empty-welcome-en-light-1280',
  'empty-popup-en-light-320',
  'half-year-popup-en-light-400',
  'half-year-today-en-dark-400',
  'half-year-progress-en-light-400',
  'half-year-ratios-en-light-400',
  'half-year-standing-en-light-1280',
  'half-year-team-en-light-1280',
  'doubt-popup-en-dark-320',
  'half-year-options-de-light-1280',
  'half-year-plan-de-dark-320',
  'half-year-popup-ar-light-320',
  'doubt-today-ar-light-400',
];

/** What is worth looking at for whoever wants to know what Groundwork looks like; with the sample, in docs/screenshots. */
const worthSeeing: readonly string[] = [
  'empty-welcome-de-dark-400',
  'empty-today-en-light-400',
  'empty-ratios-en-light-320',
  'empty-team-en-light-400',
  'three-days-popup-en-light-400',
  'three-days-ratios-en-light-320',
  'asked-popup-en-dark-400',
  'asked-today-en-light-400',
  'half-year-popup-en-dark-400',
  'half-year-popup-de-light-320',
  'half-year-today-ar-dark-320',
  'half-year-progress-de-dark-320',
  'half-year-progress-ar-light-400',
  'half-year-ratios-en-dark-400',
  'half-year-plan-en-light-400',
  'half-year-measured-en-light-1280',
  'half-year-standing-de-dark-400',
  'half-year-team-de-dark-400',
  'half-year-team-ar-light-320',
  'doubt-today-en-light-400',
  'doubt-standing-en-light-400',
  'paused-popup-en-light-320',
  'paused-progress-de-light-400',
  'million-popup-en-light-400',
  'million-progress-en-light-400',
  'million-plan-en-dark-320',
  'withdrawn-popup-en-light-400',
  'withdrawn-today-de-dark-400',
  'withdrawn-popup-ar-light-320',
  'not-open-popup-en-dark-400',
  'not-open-today-de-light-320',
];

export const documented: ReadonlySet<string> = new Set([...sample, ...worthSeeing]);
