/** Where a person meets something: what it is called, and the file that makes it. */
export const places = {
  'Settings, Targets': 'components/targets/Targets.tsx',
  'Settings, Targets: roles': 'components/targets/RoleForm.tsx',
  'Settings, Targets: four questions': 'components/targets/RoleBuilder.tsx',
  'Settings, Targets: job description': 'components/targets/JobText.tsx',
  'Settings, Targets: advice': 'components/targets/AdviceLine.tsx',
  'Settings, Targets: history': 'components/targets/History.tsx',
  'Settings, Commission': 'components/commission/Commission.tsx',
  'Settings, Targets: agreement': 'components/deal/Deal.tsx',
  'Settings, Targets: team': 'components/team/Team.tsx',
  'Settings, Your data': 'components/options/Data.tsx',
  'Settings, Sites': 'components/options/Sites.tsx',
  'Popup: pair': 'components/popup/Pair.tsx',
  'Side panel, Today: reasons': 'components/today/Why.tsx',
  'Side panel, Today: numbers to enter': 'components/today/Measures.tsx',
  'Side panel, Today: send my week': 'components/send/SendWeek.tsx',
  'Side panel, Today: replies': 'components/replies/Replies.tsx',
  'Side panel, Plan': 'components/plan/Plan.tsx',
  'Side panel, Plan: broken down': 'components/plan/TreeCard.tsx',
  'Side panel, Plan: line of sight': 'components/sight/SightCard.tsx',
  'Side panel, Progress': 'components/progress/Progress.tsx',
  'Side panel, Progress: over time': 'components/progress/Trends.tsx',
  'Side panel, Progress: periods that are over': 'components/progress/PastPeriods.tsx',
  'Side panel, Ratios': 'components/ratios/Ratios.tsx',
  'Team page': 'components/people/TeamPage.tsx',
  'Sheet: how I am measured': 'components/sheet/Measured.tsx',
  'Sheet: where I stand': 'components/sheet/Standing.tsx',
} as const;

export type Place = keyof typeof places;

/** What shows that something is there: where a person meets it, and the test that would fail without it. */
interface Shown {
  place: Place;
  test: string;
}

/** One thing the four articles say, and what became of it. */
export interface Concept {
  id: string;
  /** What is said, in one short sentence of our own. */
  says: string;
  shown?: Shown;
  /** What is lacking, in a word; without it all of it is there. */
  open?: string;
}

/** It is there, whole. @param test a path below `tests/` */
export const there = (id: string, says: string, place: Place, test: string): Concept => ({
  ...{ id, says, shown: { place, test: `tests/${test}` } },
});

/** It is not there, or a part of it only, which is then named. */
export const open = (id: string, says: string, why: string, place?: Place, test?: string): Concept => ({
  ...{ id, says, open: why },
  ...(place && test ? { shown: { place, test: `tests/${test}` } } : {}),
});
