import { action, changed, changedOlder, deleted, made, madeByApi, refused, savedToast } from './salesforce-requests';
import type { Condition, Detector, PageAmount } from './site';

/* Opportunities: opened, by hand or by converting a lead; won; lost; and quotes, which have no way of their own to be sent. */

const beta = { revision: 1, evidence: 'beta' } as const;
const isOpportunity: Condition = { field: 'params.recordInput.apiName', is: 'Opportunity' };

const stageIn =
  (set: string) =>
  (fields: string): Condition => ({ field: `${fields}.StageName`, in: set });
const olderStageIn =
  (set: string) =>
  (fields: string): Condition => ({ field: `${fields}.StageName.value`, in: set });
const stageOut =
  (set: string) =>
  (fields: string): Condition => ({ field: `${fields}.StageName`, notIn: set });
const olderStageOut =
  (set: string) =>
  (fields: string): Condition => ({ field: `${fields}.StageName.value`, notIn: set });

/** Moved back to another stage, whichever way, or deleted. */
const undone = (set: string) => [
  changed('006', stageOut(set)),
  changedOlder('006', olderStageOut(set)),
  ...deleted('006'),
];

const amount: PageAmount = {
  from: 'page',
  selector: ['[data-target-selection-name="sfdc:RecordField.Opportunity.Amount"] lightning-formatted-text'],
  currency: ['[data-target-selection-name="sfdc:RecordField.Opportunity.Amount"] lightning-formatted-text'],
};

/** Of the stages every new organisation has, one is won and one is lost. */
const stages = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
];
export const stageSets = {
  'won-stages': { are: ['Closed Won'], areNot: [...stages, 'Closed Lost'] },
  'lost-stages': { are: ['Closed Lost'], areNot: [...stages, 'Closed Won'] },
};

export const opportunityDetectors: readonly Detector[] = [
  {
    ...beta,
    ...made('Opportunity'),
    id: 'opportunity-created',
    metric: 'deal-opened',
    trigger: action('RecordUi.createRecord', [isOpportunity]),
    retraction: deleted('006'),
  },
  { ...beta, ...madeByApi('Opportunity'), id: 'opportunity-created-api', metric: 'deal-opened' },
  {
    ...beta,
    id: 'lead-converted',
    metric: 'deal-opened',
    // A lead can be converted into a contact alone; then the request has no opportunity.
    trigger: action(
      'LeadConvertDesktop.convertLeadServer',
      [{ field: 'params.newOpportunityRecord', present: true }],
      'ui-lead-runtime-components-controllers.',
    ),
    confirm: {
      any: [
        savedToast,
        // Once converted, the dialog shows a link to the opportunity.
        {
          on: 'appear',
          selector: ['.modal-container a[data-recordid^="006"]', '.slds-modal a[href*="/Opportunity/"]'],
        },
      ],
      within: 10,
    },
    refute: refused,
    subject: { from: 'body', field: 'params.leadId', or: ['params.recordId'], as: 'id' },
    once: 'ever',
  },
  {
    ...beta,
    ...changed('006', stageIn('won-stages')),
    id: 'opportunity-won',
    metric: 'deal-won',
    amount,
    once: 'ever',
    retraction: undone('won-stages'),
  },
  {
    ...beta,
    ...changedOlder('006', olderStageIn('won-stages')),
    id: 'opportunity-won-older',
    metric: 'deal-won',
    amount,
    once: 'ever',
  },
  {
    ...beta,
    ...changed('006', stageIn('lost-stages')),
    id: 'opportunity-lost',
    metric: 'deal-lost',
    once: 'ever',
    retraction: undone('lost-stages'),
  },
  {
    ...beta,
    ...changedOlder('006', olderStageIn('lost-stages')),
    id: 'opportunity-lost-older',
    metric: 'deal-lost',
    once: 'ever',
  },
  {
    ...beta,
    // How quotes are sent differs from firm to firm; that one was presented is only a sign of it.
    ...changed('0Q0', (fields) => ({ field: `${fields}.Status`, is: 'Presented' })),
    id: 'quote-presented',
    metric: 'proposal-sent',
    ask: true,
    once: 'ever',
  },
];
