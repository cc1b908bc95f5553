import { type Act, practiceSite, type Sent } from '../practice-site.ts';

const query = 'portalId=441200&clienttimeout=14000&hs_static_app=crm-records-ui';
const pairs = (fields: Record<string, string>) => Object.entries(fields).map(([name, value]) => ({ name, value }));

const made = (objectTypeId: string, properties: Record<string, string>): Sent => ({
  to: `/api/chirp-frontend-app/v1/gateway/com.hubspot.crm.object.builder.rpc.ObjectBuilderRpc/createObjectAndAssociations?${query}`,
  body: { createRequest: { objectTypeId, properties: pairs({ ...properties, key: '{new}' }), associations: [] } },
});
const changed = (objectTypeId: string, objectId: number, fields: Record<string, string>): Sent => ({
  method: 'PUT',
  to: `/api/inbounddb-objects/v1/crm-objects/${objectTypeId}?${query}`,
  body: [{ objectId, objectTypeId, propertyValues: pairs(fields) }],
});

const create = (id: string, label: string, type: string, metric: string, more: Partial<Act> = {}): Act => ({
  id,
  label,
  sends: [made(type, {})],
  counts: [{ metric, subject: '{new}' }],
  done: { address: `/contacts/441200/record/${type}/{new}` },
  ...more,
});
const deal = 9301;
const task = 9601;
const stage = (name: string, label: string, more: Pick<Act, 'counts' | 'retracts'> = {}): Act => ({
  id: `stage-${name}`,
  label,
  sends: [changed('0-3', deal, { dealstage: name })],
  ...more,
});

export const hubspot = practiceSite({
  id: 'hubspot',
  name: 'Customers, hubbed',
  host: 'app-eu1.hubspot.com',
  pages: [
    {
      path: '/contacts/441200/objects/0-1/views/all/list',
      title: 'Contacts',
      noise: [
        { to: `/api/graphql/crm?${query}`, body: { operationName: 'CrmObjectsSearchQuery', variables: {} } },
        { method: 'GET', to: `/api/inbounddb-objects/v1/crm-objects/0-1/batch?${query}&id=9101` },
      ],
      acts: [
        create('new-contact', 'Create contact', '0-1', 'contact-added'),
        create('new-deal', 'Create deal', '0-3', 'deal-opened'),
        create('new-lead', 'Create lead', '0-136', 'lead-added', {
          counts: [{ metric: 'lead-added', subject: '{new}', asked: true }],
        }),
        { id: 'new-company', label: 'Create company', sends: [made('0-2', {})] },
      ],
    },
    {
      path: `/contacts/441200/record/0-3/${deal}`,
      title: 'A deal',
      markup: '<h2 data-selenium-test="highlightTitle">Cranes</h2>',
      acts: [
        stage('qualifiedtobuy', 'To qualified'),
        stage('closedwon', 'Won', { counts: [{ metric: 'deal-won', subject: `${deal}` }] }),
        stage('contractsent', 'Back to contract', { retracts: [{ metric: 'deal-won', subject: `${deal}` }] }),
        stage('closedlost', 'Lost', { counts: [{ metric: 'deal-lost', subject: `${deal}` }] }),
        { ...create('call', 'Log a call', '0-48', 'call'), done: {} },
        {
          ...create('booked', 'Book a meeting', '0-47', 'meeting-booked'),
          sends: [made('0-47', { hs_meeting_outcome: 'SCHEDULED' })],
          done: {},
        },
        {
          ...create('held', 'Log a meeting', '0-47', 'meeting-held'),
          sends: [made('0-47', { hs_meeting_outcome: 'COMPLETED' })],
          done: {},
        },
        {
          id: 'mail',
          label: 'Log a mail',
          sends: [
            { to: `/api/engagements/v1/engagements?${query}`, body: { engagement: { type: 'EMAIL', key: '{new}' } } },
          ],
          counts: [{ metric: 'email', subject: '{new}', asked: true }],
        },
        {
          id: 'note',
          label: 'Write a note',
          sends: [{ to: `/api/engagements/v1/engagements?${query}`, body: { engagement: { type: 'NOTE' } } }],
        },
        {
          id: 'quote',
          label: 'Publish a quote',
          sends: [changed('0-14', 9401, { hs_quote_status: 'PUBLISHED' })],
          counts: [{ metric: 'proposal-sent', subject: '9401', asked: true }],
        },
        {
          id: 'task',
          label: 'Complete the task',
          sends: [changed('0-27', task, { hs_task_status: 'COMPLETED' })],
          counts: [{ metric: 'task-done', subject: `${task}` }],
        },
        { id: 'task-begun', label: 'Begin a task', sends: [changed('0-27', 9602, { hs_task_status: 'IN_PROGRESS' })] },
      ],
    },
  ],
});
