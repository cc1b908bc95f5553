import { type Act, practiceSite, type Sent } from '../practice-site.ts';

const api = '/api/v1';
const id = (n: number) => `67460000000000${n}`;
const post = (path: string, body: object): Sent => ({ to: `${api}/${path}`, body });
const put = (entity: string, n: number, body: object): Sent => ({
  method: 'PUT',
  to: `${api}/${entity}/${id(n)}`,
  body,
});
const remove = (entity: string, n: number): Sent => ({ method: 'DELETE', to: `${api}/${entity}/${id(n)}` });

/** Saved in a form, whose page then is the new record's. */
const made = (entity: string, n: number, metric: string, body: object): Act => ({
  id: `make-${entity}`,
  label: `Save: ${entity}`,
  sends: [post(entity, body)],
  counts: [{ metric, subject: id(n) }],
  done: { address: `/#${entity}/view/${id(n)}` },
});

const becomes = (entity: string, n: number, metric: string, body: object): Act => ({
  id: `${entity}-${metric}`,
  label: `${entity}: ${metric}`,
  sends: [put(entity, n, body)],
  counts: [{ metric, subject: id(n) }],
});

export const espocrm = practiceSite({
  id: 'espocrm',
  name: 'Customers',
  host: 'espo.example',
  own: true,
  pages: [
    {
      path: '/',
      title: 'Records',
      markup: '<div id="main"><div class="record"><div class="detail"></div></div></div>',
      noise: [
        { method: 'GET', to: `${api}/Lead?maxSize=20` },
        { method: 'PUT', to: `${api}/Kanban/order`, body: { entityType: 'Opportunity' } },
      ],
      acts: [
        made('Lead', 11, 'lead-added', { lastName: 'Tove', status: 'New' }),
        made('Contact', 12, 'contact-added', { lastName: 'Nils' }),
        made('Opportunity', 13, 'deal-opened', { name: 'Fjord', stage: 'Prospecting' }),
        made('Call', 14, 'call', { status: 'Held', direction: 'Outbound' }),
        made('Meeting', 15, 'meeting-booked', { status: 'Planned' }),
        {
          id: 'dialog',
          label: 'Save in a dialog',
          sends: [post('Lead', { lastName: '{new}', status: 'New' })],
          counts: [{ metric: 'lead-added', subject: '{new}' }],
        },
        { id: 'edit', label: 'Save its text', sends: [put('Call', 21, { description: 'x' })] },
        becomes('Call', 21, 'call', { status: 'Held' }),
        becomes('Meeting', 22, 'meeting-held', { status: 'Held' }),
        becomes('Task', 23, 'task-done', { status: 'Completed' }),
        becomes('Opportunity', 24, 'deal-won', { stage: 'Closed Won' }),
        becomes('Opportunity', 26, 'deal-lost', { stage: 'Closed Lost' }),
        becomes('Email', 25, 'email', { status: 'Sending' }),
        { id: 'draft', label: 'Save a draft', sends: [post('Email', { status: 'Draft' })] },
        {
          id: 'held-list',
          label: 'Set held',
          sends: [post('Call/action/massSetHeld', { ids: [id(31), id(32)] })],
          counts: [
            { metric: 'call', subject: id(31) },
            { metric: 'call', subject: id(32) },
          ],
        },
        {
          id: 'back',
          label: 'Back to negotiation',
          sends: [put('Opportunity', 24, { stage: 'Negotiation' })],
          retracts: [{ metric: 'deal-won', subject: id(24) }],
        },
        {
          id: 'not-held',
          label: 'Not held',
          sends: [put('Meeting', 22, { status: 'Not Held' })],
          retracts: [{ metric: 'meeting-held', subject: id(22) }],
        },
        {
          id: 'delete',
          label: 'Delete the lead',
          sends: [remove('Lead', 11)],
          retracts: [{ metric: 'lead-added', subject: id(11) }],
        },
      ],
    },
  ],
});
