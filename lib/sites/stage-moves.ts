import type { Condition, Detector, Field, Rule, ShippedSet } from './site';

/*
 * Systems for applicants say in one request that a candidate comes to a stage of a job. What the stage means stands in one
 * field of it: the vendor's own word, what the firm calls it, or a number that says nothing.
 */

interface Stage {
  metric: 'shortlisted' | 'cv-sent' | 'interview-booked' | 'offer-made' | 'placement';
  /** The move is to such a stage. */
  when: Condition;
  /** It goes back from there. */
  back?: Condition;
}

/** Where the field has the stage's name, or something made of it. Who rejects an offer was made one all the same. */
export const namedStages = (field: Field): readonly Stage[] => [
  { metric: 'shortlisted', when: { field, stage: 'shortlisted' } },
  { metric: 'cv-sent', when: { field, stage: 'cv-sent' } },
  {
    metric: 'interview-booked',
    when: { field, in: 'interview-stages' },
    back: { field, stage: ['shortlisted', 'cv-sent'] },
  },
  {
    metric: 'offer-made',
    when: { field, stage: 'offer-made' },
    back: { field, stage: ['shortlisted', 'cv-sent', 'interview-booked'] },
  },
  ...hiredStage(field),
];

/** Where the field has an id: the person is asked about each stage, so only about what matters most. */
export const numberedStages = (field: Field): readonly Stage[] => [
  { metric: 'interview-booked', when: { field, in: 'interview-stages' } },
  ...hiredStage(field),
];

const hiredStage = (field: Field): readonly Stage[] => [
  { metric: 'placement', when: { field, in: 'hired-stages' }, back: { field, notIn: 'hired-stages' } },
];

/** For the `sets` of a site that asks for them: a name that tells it is asked about by nobody. */
export const stageSets = {
  'interview-stages': { are: [], areNot: [], stage: 'interview-booked' },
  'hired-stages': { are: [], areNot: [], stage: 'placement' },
} as const satisfies Record<string, ShippedSet>;

/**
 * A detector for each stage a candidate may come to.
 * @param ruleOf the move to a stage of which this holds
 * @param ends what else takes back a placement
 */
export const movesTo = (
  stages: readonly Stage[],
  ruleOf: (where: Condition) => Rule,
  { ask, ends = [] }: { ask?: true; ends?: readonly Rule[] } = {},
): readonly Detector[] =>
  stages.map(({ metric, when, back }): Detector => {
    const retraction = [...(back ? [ruleOf(back)] : []), ...(metric === 'placement' ? ends : [])];
    return {
      id: `moved-to-${metric}`,
      revision: 1,
      metric,
      evidence: 'beta',
      ...(ask ? { ask } : {}),
      ...ruleOf(when),
      pipeline: true,
      // The second interview is another one; it is not on the day of the first.
      once: metric === 'interview-booked' ? { days: 1 } : 'ever',
      ...(retraction.length ? { retraction } : {}),
    };
  });
