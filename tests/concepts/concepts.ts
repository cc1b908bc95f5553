import { accountability } from './accountability';
import { areasAndResults } from './areas-and-results';
import type { Concept } from './concept';
import { numbersOfAFirm } from './numbers-of-a-firm';
import { resultsAndActions } from './results-and-actions';

interface Article {
  title: string;
  concepts: readonly Concept[];
}

/** The four articles, with everything they say. */
export const articles: readonly Article[] = [
  { title: 'A. Results and the actions that lead to them', concepts: resultsAndActions },
  { title: 'B. Results and result areas of a firm that works for others', concepts: numbersOfAFirm },
  { title: 'C. What one answers for, and how well it goes', concepts: areasAndResults },
  { title: 'D. Numbers that somebody stands up for', concepts: accountability },
];
