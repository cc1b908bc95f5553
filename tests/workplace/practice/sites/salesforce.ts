import { type Act, practiceSite, type Sent } from '../practice-site.ts';

const id = (prefix: string, number: number) => `${prefix}Qx00000${String(number).padStart(5, '0')}EAF`;
const opportunity = id('006', 1);
const task = id('00T', 1);
const quote = id('0Q0', 1);

/** One action in a form, as Aura sends it. */
const action = (descriptor: string, address: string, params: object): Sent => ({
  to: `/aura?r=7&${address}=1`,
  form: {
    message: JSON.stringify({ actions: [{ id: '7;a', descriptor, callingDescriptor: 'UNKNOWN', params }] }),
    'aura.context': '{}',
    'aura.token': 'practice',
  },
  answer: { body: { actions: [{ id: '7;a', state: 'SUCCESS' }] } },
});
const ui = (name: string, params: object) =>
  action(`aura://RecordUiController/ACTION$${name}`, `aura.RecordUi.${name}`, params);
const made = (apiName: string, fields: object) => ui('createRecord', { recordInput: { apiName, fields } });
const changed = (recordId: string, fields: object) => ui('updateRecord', { recordId, recordInput: { fields } });

const toast = (kind: string): string =>
  `<div class="forceToastMessage slds-theme--${kind}" role="status">Practice: ${kind}</div>`;
const saved = { shows: toast('success') };
const refused = { shows: toast('error'), body: { actions: [{ id: '7;a', state: 'ERROR' }] } };

const create = (object: string, metric: string, label: string): Act => ({
  id: `new-${object.toLowerCase()}`,
  label,
  sends: [made(object, { Name: 'Quay Ltd', Key: '{new}' })],
  counts: [{ metric, subject: '{new}' }],
  done: { ...saved, address: `/lightning/r/${object}/{new}/view` },
  refused,
});

const stage = (name: string, label: string, more: Pick<Act, 'counts' | 'retracts'>): Act => ({
  id: `stage-${name.toLowerCase().replaceAll(' ', '-')}`,
  label,
  sends: [changed(opportunity, { StageName: name })],
  done: saved,
  refused,
  ...more,
});

export const salesforce = practiceSite({
  id: 'salesforce',
  name: 'Customers, clouded',
  host: 'practice.lightning.force.com',
  pages: [
    {
      path: '/lightning/page/home',
      title: 'Home',
      noise: [ui('getRecordWithFields', { recordId: opportunity, fields: ['Opportunity.Name'] })],
      acts: [
        create('Lead', 'lead-added', 'New lead'),
        create('Contact', 'contact-added', 'New contact'),
        create('Opportunity', 'deal-opened', 'New opportunity'),
        create('Event', 'meeting-booked', 'New meeting'),
        { id: 'new-account', label: 'New account', sends: [made('Account', { Name: 'Quay Ltd' })], done: saved },
      ],
    },
    {
      path: `/lightning/r/Opportunity/${opportunity}/view`,
      title: 'An opportunity',
      markup: '<div class="slds-page-header">Cranes</div>',
      acts: [
        stage('Qualification', 'To qualification', {}),
        stage('Closed Won', 'Won', { counts: [{ metric: 'deal-won', subject: opportunity }] }),
        stage('Needs Analysis', 'Back to needs', { retracts: [{ metric: 'deal-won', subject: opportunity }] }),
        stage('Closed Lost', 'Lost', { counts: [{ metric: 'deal-lost', subject: opportunity }] }),
        {
          id: 'call',
          label: 'Log a call',
          sends: [
            action(
              'serviceComponent://ui.force.components.controllers.recordGlobalValueProvider.RecordGvpController/ACTION$saveQuickActionRecords',
              'ui-force-components-controllers-recordGlobalValueProvider.RecordGvp.saveQuickActionRecords',
              { records: [{ apiName: 'Task', fields: { TaskSubtype: { value: 'Call' }, Key: { value: '{new}' } } }] },
            ),
          ],
          counts: [{ metric: 'call', subject: '{new}' }],
          done: saved,
          refused,
        },
        {
          id: 'mail',
          label: 'Send the mail',
          sends: [
            action(
              'serviceComponent://ui.support.EmailQuickActionController/ACTION$logSuccessfulSending',
              'ui-support-components-aura-components-emailquickaction.EmailQuickAction.logSuccessfulSending',
              { recordId: '{new}' },
            ),
          ],
          counts: [{ metric: 'email', subject: '{new}' }],
        },
      ],
    },
    {
      path: `/lightning/r/Task/${task}/view`,
      title: 'A task',
      acts: [
        {
          id: 'task-done',
          label: 'Mark complete',
          sends: [changed(task, { Status: 'Completed' })],
          counts: [{ metric: 'task-done', subject: task }],
          done: saved,
          refused,
        },
        { id: 'task-begun', label: 'Set a priority', sends: [changed(task, { Priority: 'High' })], done: saved },
      ],
    },
    {
      path: `/lightning/r/Quote/${quote}/view`,
      title: 'A quote',
      acts: [
        {
          id: 'quote',
          label: 'Presented',
          sends: [changed(quote, { Status: 'Presented' })],
          counts: [{ metric: 'proposal-sent', subject: quote, asked: true }],
          done: saved,
          refused,
        },
      ],
    },
  ],
});
