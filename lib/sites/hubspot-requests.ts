import type { Condition, Detector, RequestSignal, Rule, UrlSignal } from './site';

/*
 * What HubSpot's pages send. Its kinds of object have numbers: 0-1 contacts, 0-3 deals, 0-14 quotes, 0-27 tasks, 0-47
 * meetings, 0-48 calls, 0-136 leads. Unlike Salesforce it answers a refused request with a status that says so.
 */

export const beta = { revision: 1, evidence: 'beta' } as const;

const recordPage = (type: string): UrlSignal & { path: string } => ({
  on: 'url',
  path: `/contacts/:portal/record/${type}/:id{/*}?`,
});

/** Only the answer knows the id of what is made; the page of a record made from a list comes up at once. */
export const made = (type: string, where: readonly Condition[] = []) =>
  ({
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/api/chirp-frontend-app/v1/gateway/com.hubspot.crm.object.builder.rpc.ObjectBuilderRpc/createObjectAndAssociations',
      codec: 'json-pairs',
      where: [{ field: 'createRequest.objectTypeId', is: type }, ...where],
    },
    confirm: { any: [recordPage(type)], within: 4, names: true },
    subject: { from: 'url', path: recordPage(type).path, name: 'id', as: 'id' },
    once: { seconds: 10 },
  }) as const satisfies Rule & Pick<Detector, 'once'>;

/** The older way to log an activity beside a record. */
export const engagement = (type: string, where: readonly Condition[] = []) =>
  ({
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/api/engagements/v1/engagements',
      codec: 'json',
      where: [{ field: 'engagement.type', is: type }, ...where],
    },
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  }) as const satisfies Rule & Pick<Detector, 'once'>;

const dynamic = {
  on: 'request',
  method: 'POST',
  path: '/api/inbounddb-objects/v2/batch-mutation/dynamic-search',
  codec: 'json-pairs',
} as const satisfies RequestSignal;

const ids = { from: 'body', field: 'objectIdList.*', as: 'id' } as const;

/** A property of one record, or of some, is changed: on its page, beside a list, or by moving a card. */
export const changed = (type: string, condition: (properties: string) => Condition) =>
  ({
    trigger: {
      on: 'request',
      method: 'PUT',
      path: `/api/inbounddb-objects/v1/crm-objects/${type}`,
      codec: 'json-pairs',
      where: [condition('*.propertyValues')],
    },
    subject: { from: 'body', field: '*.objectId', as: 'id' },
  }) as const satisfies Rule;

/** A property of all that are ticked in a list is changed. */
export const changedInBulk = (type: string, condition: (properties: string) => Condition) =>
  ({
    trigger: {
      ...dynamic,
      where: [{ field: 'type', is: 'UPDATE' }, { field: 'objectTypeId', is: type }, condition('properties')],
    },
    subject: ids,
  }) as const satisfies Rule;

/** Records are deleted, from a page or from a list. */
export const deleted = (type: string) =>
  [
    {
      trigger: { on: 'request', method: 'DELETE', path: `/api/inbounddb-objects/v1/crm-objects/${type}/:id` },
      subject: { from: 'path', name: 'id', as: 'id' },
    },
    {
      trigger: {
        ...dynamic,
        where: [
          { field: 'type', is: 'DELETE' },
          { field: 'objectTypeId', is: type },
        ],
      },
      subject: ids,
    },
  ] as const satisfies readonly Rule[];
