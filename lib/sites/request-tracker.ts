import { defineSite, type PageSignal, type RequestSignal, type Rule } from './site';

/*
 * Request Tracker answers nearly every form by a redirect, which only says that something was tried: that a ticket cannot
 * be resolved yet is answered like a success. What became of it stands on the page that comes. There the status of a ticket
 * is the first choice of its select after "unchanged", by a name that is the same in all languages. After an act in bulk
 * only words tell; among them is the status, as the select of the same page says it.
 *
 * Known limits: a firm can give its statuses names of its own, which are not known here. Whoever has switched off editing in
 * place is asked.
 */

type Status = 'resolved' | 'new' | 'open' | 'stalled';

const active: readonly Status[] = ['new', 'open', 'stalled'];

const form = {
  ...{ on: 'request', method: 'POST', path: '/Ticket/:form(Update|ModifyAll|Modify|Display).html' },
  ...{ types: ['document'], status: [302], codec: 'multipart' },
} as const satisfies RequestSignal;

const cell = {
  ...{ on: 'request', method: 'POST', path: '/Helpers/TicketUpdate', query: { id: '*' }, codec: 'form' },
} as const satisfies RequestSignal;

const bulk = {
  ...{ on: 'request', method: 'POST', path: '/Search/Bulk.html', types: ['document'], codec: 'multipart' },
} as const satisfies RequestSignal;

const now = (statuses: string) => `select[name="Status"] > option[value=""] + option${statuses}`;

const named = (statuses: readonly Status[]) => `:is(${statuses.map((one) => `[value="${one}"]`).join()})`;

/** The ticket's own form shows such a status. */
const onTicket = (statuses: string): PageSignal => ({
  ...{ on: 'appear', selector: [`form:has(input[name="id"]) ${now(statuses)}`] },
  subject: {
    ...{ from: 'element', closest: 'form', inside: 'input[name="id"]', attribute: 'value' },
    ...{ pattern: '^(?<id>\\d+)$', as: 'number' },
  },
});

/** The ticket's row in a list does, drawn anew. */
const inList = (statuses: string): PageSignal => ({
  ...{ on: 'appear', selector: [`[data-record-id] ${now(statuses)}`] },
  subject: {
    ...{ from: 'element', closest: '[data-record-id]', attribute: 'data-record-id' },
    ...{ pattern: '^(?<id>\\d+)$', as: 'number' },
  },
});

/** A line says that the ticket has such a status now. */
const inWords = (status: Status): PageSignal => ({
  ...{ on: 'appear', selector: ['.results ul.action-results > li'] },
  says: `select[name="Status"] > option[value="${status}"]`,
  subject: { from: 'element', pattern: '(?<id>\\d+)', as: 'number' },
});

const byForm = {
  subject: { from: 'body', field: 'id', as: 'number' },
} as const satisfies Partial<Rule>;

const byCell = {
  subject: { from: 'query', name: 'id', as: 'number' },
} as const satisfies Partial<Rule>;

const byBulk = {
  subject: { from: 'body', field: 'UpdateTicket.*', or: ['UpdateTicket'], as: 'number' },
} as const satisfies Partial<Rule>;

const reopened: readonly Rule[] = [
  {
    trigger: { ...form, where: [{ field: 'Status', is: active }] },
    confirm: { any: [onTicket(named(active))], within: 10 },
    ...byForm,
  },
  {
    trigger: { ...cell, where: [{ field: 'Status', is: active }] },
    confirm: { any: [inList(named(active))], within: 10 },
    ...byCell,
  },
  {
    trigger: { ...bulk, where: [{ field: 'Status', is: 'open' }] },
    confirm: { any: [inWords('open')], within: 5 },
    ...byBulk,
  },
];

const isResolved = { field: 'Status', is: 'resolved' } as const;

export const requestTracker = defineSite({
  id: 'request-tracker',
  name: 'Request Tracker',
  checked: '2026-11-26',
  evidence: 'verified',
  holds: 'records',
  pages: [],
  ownDomain: true,
  chip: 'on',
  kinds: [
    {
      ...{ id: 'ticket', path: '/Ticket/Display.html', search: '(.*[&;])?id=:id(\\d+)([&;].*)?' },
      canary: ['.ticket-info-basics'],
      record: { name: 'id', as: 'number', metrics: ['ticket-resolved', 'email'] },
    },
    { id: 'list', path: '/Search/Results.html', canary: ['table.ticket-list'] },
  ],
  detectors: [
    {
      id: 'ticket-resolved',
      revision: 1,
      metric: 'ticket-resolved',
      evidence: 'verified',
      trigger: { ...form, where: [isResolved] },
      confirm: { any: [onTicket(named(['resolved']))], within: 10 },
      refute: { any: [onTicket(':not([value="resolved"])')], within: 10 },
      ...byForm,
      once: 'ever',
      retraction: reopened,
    },
    {
      id: 'resolved-in-list',
      revision: 1,
      metric: 'ticket-resolved',
      evidence: 'verified',
      trigger: { ...cell, where: [isResolved] },
      confirm: { any: [inList(named(['resolved']))], within: 10 },
      refute: { any: [inList(':not([value="resolved"])')], within: 4 },
      ...byCell,
      once: 'ever',
    },
    {
      id: 'resolved-in-bulk',
      revision: 1,
      metric: 'ticket-resolved',
      evidence: 'verified',
      trigger: { ...bulk, where: [isResolved] },
      confirm: { any: [inWords('resolved')], within: 5 },
      ...byBulk,
      once: 'ever',
    },
    {
      // Only the first of a ticket: how soon it is answered is what its sender waits for.
      id: 'first-response',
      revision: 1,
      metric: 'email',
      evidence: 'verified',
      trigger: {
        ...form,
        path: '/Ticket/:form(Update|ModifyAll).html',
        where: [
          { field: 'UpdateType', is: 'response' },
          { field: 'UpdateContent', present: true },
          { field: 'SubmitTicket', present: true },
        ],
      },
      ...byForm,
      once: 'ever',
    },
  ],
});
