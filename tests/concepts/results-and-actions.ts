import { open, there } from './concept';

/** A: results and the actions that lead to them (KPI and KPA). */
export const resultsAndActions = [
  there(
    'A1',
    'A result is a number that shows whether somebody’s job goes well.',
    'Settings, Targets',
    'e2e/targets.spec.ts',
  ),
  there(
    'A2',
    'Counting actions shows whether enough was done for the result.',
    'Side panel, Progress',
    'e2e/progress.spec.ts',
  ),
  there('A3', 'Actions deserve as much room as results.', 'Popup: pair', 'e2e/articles.spec.ts'),
  there('A4', 'A growing team cannot be watched over everybody’s shoulder.', 'Team page', 'e2e/team-page.spec.ts'),
  open('A5', 'Sales meetings are a result.', 'detectors', 'Side panel, Progress', 'e2e/articles.spec.ts'),
  there('A6', 'Proposals sent are a result.', 'Side panel, Progress', 'e2e/articles.spec.ts'),
  there(
    'A7',
    'An accountant’s result is how long a set of accounts takes on average.',
    'Side panel, Progress',
    'e2e/articles.spec.ts',
  ),
  there(
    'A8',
    'An accountant’s other result is how many sets of accounts wait.',
    'Side panel, Progress',
    'e2e/articles.spec.ts',
  ),
  there(
    'A9',
    'Enough numbers to understand, few enough to be no burden.',
    'Settings, Targets: advice',
    'measure/advice.test.ts',
  ),
  there('A10', 'One or two numbers for each person.', 'Settings, Targets: roles', 'state/target-changes.test.ts'),
  there(
    'A11',
    'A number has to be simple enough to be understood at once.',
    'Settings, Targets',
    'e2e/articles.spec.ts',
  ),
  there('A12', 'Whoever leads sees early where something has to change.', 'Team page', 'e2e/team-page.spec.ts'),
  there(
    'A13',
    'Actions are what leads to a result, at some ratio and after some time.',
    'Side panel, Ratios',
    'e2e/ratios.spec.ts',
  ),
  there('A14', 'Leads come of phone calls.', 'Side panel, Progress', 'e2e/articles.spec.ts'),
  open(
    'A15',
    'New connections on LinkedIn, or friends on Facebook, come of requests sent.',
    'Facebook',
    'Side panel, Progress',
    'e2e/articles.spec.ts',
  ),
  there('A16', 'Enough has to be done for the outcome that is wanted.', 'Side panel, Plan', 'e2e/ratios.spec.ts'),
  there(
    'A17',
    'Results and actions together have to cover the job without becoming a burden.',
    'Settings, Targets: advice',
    'measure/advice.test.ts',
  ),
  there(
    'A18',
    'Counting and reporting cost time themselves.',
    'Side panel, Today: send my week',
    'e2e/send-week.spec.ts',
  ),
  there('A19', 'Seen together, results and actions say what to correct.', 'Side panel, Ratios', 'state/ratios.test.ts'),
  there(
    'A20',
    'This is not for sales alone: accountants and marketers have such numbers, too.',
    'Settings, Targets: roles',
    'roles/templates.test.ts',
  ),
  there(
    'A21',
    'What is a result in one job is an action in another.',
    'Settings, Targets: four questions',
    'e2e/articles.spec.ts',
  ),
];
