import { activityDetectors, statusSets } from './salesforce-activities';
import { opportunityDetectors, stageSets } from './salesforce-opportunities';
import { action, deleted, made, madeByApi } from './salesforce-requests';
import { defineSite } from './site';

/*
 * Salesforce in Lightning. Nothing is counted that was only changed by the UI API: a browser does not show what such a
 * request (PATCH) holds. Nor what Salesforce logs by itself, such as mails and meetings taken over from a mailbox.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

export const salesforce = defineSite({
  id: 'salesforce',
  name: 'Salesforce',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: [
    'https://*.lightning.force.com/*',
    'https://*.my.salesforce.com/*',
    // Pages of a firm's own, within those.
    'https://*.vf.force.com/*',
    // Seen through Microsoft's proxy.
    'https://*.lightning.force.com.mcas.ms/*',
    // The government of the USA, and China.
    'https://*.lightning.force.mil/*',
    'https://*.lightning.crmforce.mil/*',
    'https://*.my.salesforce.mil/*',
    'https://*.lightning.sfcrmapps.cn/*',
    'https://*.my.sfcrmproducts.cn/*',
  ],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'lead',
      path: '/lightning/r/Lead/:id/view',
      canary: ['records-record-layout-event-broker', '.slds-page-header'],
      record: { name: 'id', as: 'id', metrics: ['lead-added', 'deal-opened'] },
    },
    {
      id: 'contact',
      path: '/lightning/r/Contact/:id/view',
      canary: ['records-record-layout-event-broker', '.slds-page-header'],
      record: { name: 'id', as: 'id', metrics: ['contact-added'] },
    },
    {
      id: 'opportunity',
      path: '/lightning/r/Opportunity/:id/view',
      canary: ['records-record-layout-event-broker', '.slds-page-header'],
      record: { name: 'id', as: 'id', metrics: ['deal-opened', 'deal-won', 'deal-lost'] },
    },
    {
      id: 'task',
      path: '/lightning/r/Task/:id/view',
      canary: ['records-record-layout-event-broker', '.slds-page-header'],
      record: { name: 'id', as: 'id', metrics: ['task-done', 'call'] },
    },
    {
      id: 'event',
      path: '/lightning/r/Event/:id/view',
      canary: ['records-record-layout-event-broker', '.slds-page-header'],
      record: { name: 'id', as: 'id', metrics: ['meeting-booked'] },
    },
    {
      id: 'quote',
      path: '/lightning/r/Quote/:id/view',
      canary: ['records-record-layout-event-broker', '.slds-page-header'],
      record: { name: 'id', as: 'id', metrics: ['proposal-sent'] },
    },
  ],
  sets: { ...stageSets, ...statusSets },
  detectors: [
    {
      ...beta,
      ...made('Lead'),
      id: 'lead-created',
      metric: 'lead-added',
      trigger: action('RecordUi.createRecord', [{ field: 'params.recordInput.apiName', is: 'Lead' }]),
      retraction: deleted('00Q'),
    },
    { ...beta, ...madeByApi('Lead'), id: 'lead-created-api', metric: 'lead-added' },
    {
      ...beta,
      ...made('Contact'),
      id: 'contact-created',
      metric: 'contact-added',
      trigger: action('RecordUi.createRecord', [{ field: 'params.recordInput.apiName', is: 'Contact' }]),
      retraction: deleted('003'),
    },
    { ...beta, ...madeByApi('Contact'), id: 'contact-created-api', metric: 'contact-added' },
    ...opportunityDetectors,
    ...activityDetectors,
  ],
});
