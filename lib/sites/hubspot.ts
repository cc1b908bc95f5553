import { activityDetectors } from './hubspot-activities';
import { dealDetectors, stageSets } from './hubspot-deals';
import { beta, deleted, made } from './hubspot-requests';
import { defineSite, type PageKind, type RecordPage } from './site';

/** The page of one record; its parts keep these names for years, in every language. */
const page = (id: string, type: string, metrics: RecordPage['metrics']): PageKind => ({
  id,
  path: `/contacts/:portal/record/${type}/:id{/*}?`,
  canary: [
    '[data-selenium-test="highlightTitle"]',
    '[data-card-type="OBJECT_HIGHLIGHT"]',
    '[data-test-id="record-highlight-main-content"]',
  ],
  record: { name: 'id', as: 'id', metrics },
});

export const hubspot = defineSite({
  id: 'hubspot',
  name: 'HubSpot',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  // One host for each region.
  pages: [
    'https://app.hubspot.com/*',
    'https://app-eu1.hubspot.com/*',
    'https://app-na2.hubspot.com/*',
    'https://app-na3.hubspot.com/*',
    'https://app-ap1.hubspot.com/*',
  ],
  ownDomain: false,
  chip: 'on',
  kinds: [
    page('contact', '0-1', ['contact-added']),
    page('deal', '0-3', ['deal-opened', 'deal-won', 'deal-lost']),
    page('lead', '0-136', ['lead-added']),
  ],
  sets: stageSets,
  detectors: [
    { ...beta, ...made('0-1'), id: 'contact-created', metric: 'contact-added', retraction: deleted('0-1') },
    // The number of this kind is only inferred.
    { ...beta, ...made('0-136'), id: 'lead-created', metric: 'lead-added', ask: true, retraction: deleted('0-136') },
    ...dealDetectors,
    ...activityDetectors,
  ],
});
