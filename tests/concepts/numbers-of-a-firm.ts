import { open, there } from './concept';

/** B: results and result areas in a firm that works for other firms (KPI and KRA). */
export const numbersOfAFirm = [
  open(
    'B1',
    'A result can be that of a person, a department or a whole firm.',
    'sums',
    'Settings, Targets: team',
    'e2e/team.spec.ts',
  ),
  there(
    'B2',
    'A result area can be how well customers get where they want to be.',
    'Side panel, Progress',
    'e2e/articles.spec.ts',
  ),
  open('B3', 'Authors disagree on which of result and result area is the broader word.', 'glossary'),
  there(
    'B4',
    'Results watch over a plan and show where it has to become better.',
    'Side panel, Ratios',
    'state/ratios.test.ts',
  ),
  open('B5', 'A result can be a number or a judgement.', 'milestones'),
  open(
    'B6',
    'A good result is clear, means something, is reliable from day to day, belongs to the job and can be acted on.',
    'reliability',
    'Settings, Targets: advice',
    'measure/advice.test.ts',
  ),
  there('B7', 'A result area says why something is aimed for.', 'Side panel, Plan: line of sight', 'e2e/sight.spec.ts'),
  open('B8', 'An example: ten per cent more profit.', 'profit', 'Settings, Targets', 'e2e/articles.spec.ts'),
  there(
    'B9',
    'A result area says what success is: from here to there.',
    'Side panel, Progress',
    'e2e/measures.spec.ts',
  ),
  there(
    'B10',
    'Examples: revenue, and how much an order brings on average.',
    'Side panel, Progress',
    'e2e/articles.spec.ts',
  ),
  there(
    'B11',
    'New customers in a month, and what the old ones spend.',
    'Side panel, Progress',
    'e2e/articles.spec.ts',
  ),
  there(
    'B12',
    'What is done is held against what was aimed for, early enough to change course.',
    'Side panel, Progress',
    'e2e/progress.spec.ts',
  ),
  open(
    'B13',
    'It holds for employees, departments and firms that serve others.',
    'team',
    'Side panel, Progress',
    'e2e/articles.spec.ts',
  ),
  there(
    'B14',
    'What makes customers happy often happens where no one counts it.',
    'Side panel, Today: numbers to enter',
    'e2e/measures.spec.ts',
  ),
];
