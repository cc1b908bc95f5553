import { type Act, practiceSite, type Sent } from '../practice-site.ts';

const id = (n: number) => `0b6c7d1e-00${n}-4a11-9c1d-3f1f2a5b7c90`;

const call = (operationName: string, input: object): Sent => ({
  to: '/api/graphql',
  body: {
    operationName,
    variables: { input },
    query: `mutation ${operationName}($input: Input!) { x(input: $input) }`,
  },
});

const saved = (module: string, attributes: object, _id?: string): Sent =>
  call('saveRecord', { module, attributes, ...(_id ? { _id } : {}) });

/** How its server fails with 200. */
const refused = { shows: '<div class="alert alert-danger" role="alert">Could not be saved</div>' };

const made = (module: string, n: number, metric: string, attributes: object): Act => ({
  id: `make-${module}-${n}`,
  label: `Save: ${module} (${metric})`,
  sends: [saved(module, attributes)],
  counts: [{ metric, subject: id(n) }],
  done: { address: `/#/${module}/record/${id(n)}` },
  refused,
});

export const suitecrm = practiceSite({
  id: 'suitecrm',
  name: 'Suite',
  host: 'suite.example',
  own: true,
  pages: [
    {
      path: '/',
      title: 'Records',
      markup: '<scrm-record></scrm-record>',
      noise: [
        {
          to: '/api/graphql',
          body: { operationName: 'recordList', variables: { module: 'leads' }, query: 'query recordList { x }' },
        },
      ],
      acts: [
        made('leads', 11, 'lead-added', { last_name: 'Tove' }),
        made('contacts', 12, 'contact-added', { last_name: 'Nils' }),
        made('opportunities', 13, 'deal-opened', { name: 'Fjord', sales_stage: 'Prospecting' }),
        made('calls', 14, 'call', { status: 'Held', direction: 'Outbound' }),
        made('meetings', 15, 'meeting-booked', { status: 'Planned' }),
        made('meetings', 16, 'meeting-held', { status: 'Held' }),
        made('tasks', 17, 'task-done', { status: 'Completed' }),
        made('quotes', 18, 'proposal-sent', { stage: 'Delivered' }),
        { id: 'edit', label: 'Save a lead again', sends: [saved('leads', { last_name: 'Tove' }, id(11))] },
        {
          id: 'won',
          label: 'Save as won',
          sends: [saved('opportunities', { sales_stage: 'Closed Won' }, id(19))],
          counts: [{ metric: 'deal-won', subject: id(19), asked: true }],
          refused,
        },
        {
          id: 'lost',
          label: 'Save as lost',
          sends: [saved('opportunities', { sales_stage: 'Closed Lost' }, id(20))],
          counts: [{ metric: 'deal-lost', subject: id(20), asked: true }],
          refused,
        },
        {
          id: 'mail',
          label: 'Send a mail',
          sends: [{ to: '/legacy/index.php?module=Emails&action=send&token={new}' }],
          counts: [{ metric: 'email', subject: '{new}', asked: true }],
        },
        {
          id: 'planned-again',
          label: 'Plan it again',
          sends: [saved('meetings', { status: 'Planned' }, id(16))],
          retracts: [{ metric: 'meeting-held', subject: id(16) }],
        },
        {
          id: 'delete',
          label: 'Delete the lead',
          sends: [
            call('createProcess', {
              type: 'record-delete',
              options: { action: 'record-delete', module: 'leads', id: id(11) },
            }),
          ],
          retracts: [{ metric: 'lead-added', subject: id(11) }],
        },
      ],
    },
  ],
});
