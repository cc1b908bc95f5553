import { beta, changed, changedInBulk, deleted, made } from './hubspot-requests';
import type { Condition, Detector } from './site';

/* Deals: opened, won, lost; and quotes, which are published and then sent as a link. */

const stageIn =
  (set: string) =>
  (properties: string): Condition => ({ field: `${properties}.dealstage`, in: set });
const stageOut =
  (set: string) =>
  (properties: string): Condition => ({ field: `${properties}.dealstage`, notIn: set });

const undone = (set: string) => [changed('0-3', stageOut(set)), changedInBulk('0-3', stageOut(set)), ...deleted('0-3')];

/** The stages of the pipeline every account begins with. */
const stages = [
  'appointmentscheduled',
  'qualifiedtobuy',
  'presentationscheduled',
  'decisionmakerboughtin',
  'contractsent',
];
export const stageSets = {
  'won-stages': { are: ['closedwon'], areNot: [...stages, 'closedlost'] },
  'lost-stages': { are: ['closedlost'], areNot: [...stages, 'closedwon'] },
};

export const dealDetectors: readonly Detector[] = [
  { ...beta, ...made('0-3'), id: 'deal-created', metric: 'deal-opened', retraction: deleted('0-3') },
  {
    ...beta,
    ...changed('0-3', stageIn('won-stages')),
    id: 'deal-won',
    metric: 'deal-won',
    once: 'ever',
    retraction: undone('won-stages'),
  },
  { ...beta, ...changedInBulk('0-3', stageIn('won-stages')), id: 'deals-won', metric: 'deal-won', once: 'ever' },
  {
    ...beta,
    ...changed('0-3', stageIn('lost-stages')),
    id: 'deal-lost',
    metric: 'deal-lost',
    once: 'ever',
    retraction: undone('lost-stages'),
  },
  { ...beta, ...changedInBulk('0-3', stageIn('lost-stages')), id: 'deals-lost', metric: 'deal-lost', once: 'ever' },
  {
    ...beta,
    // Published is when its link begins to work; whether it was passed on, no request tells.
    ...changed('0-14', (properties) => ({ field: `${properties}.hs_quote_status`, is: 'PUBLISHED' })),
    id: 'quote-published',
    metric: 'proposal-sent',
    ask: true,
    once: 'ever',
  },
];
