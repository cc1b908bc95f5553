import type { Condition, Detector, RequestSignal, Rule } from './site';

/*
 * How Bullhorn's application speaks to its server, as the vendor documents it: PUT makes a record and POST changes one, the
 * reverse of most. Only the answer knows a new record's id; its page then asks for the record by it. The host differs from
 * data centre to data centre, the path does not.
 */

type Entity = 'Candidate' | 'JobSubmission' | 'Sendout' | 'Note' | 'Appointment' | 'Placement';

const entity = (type: Entity) => `/rest-services/:corp/entity/${type}`;

/** A new record. */
export const create = (type: Entity, where: readonly Condition[] = []) =>
  ({ on: 'request', method: 'PUT', path: entity(type), codec: 'json', where }) as const satisfies RequestSignal;

/** A change of one record. */
export const update = (type: Entity, where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'POST',
    path: `${entity(type)}/:id(\\d+)`,
    codec: 'json',
    where,
  }) as const satisfies RequestSignal;

/** The same change of many records at once. */
export const updateMany = (type: Entity, where: readonly Condition[]) =>
  ({
    on: 'request',
    method: 'POST',
    path: `/rest-services/:corp/massUpdate/${type}`,
    codec: 'json',
    where,
  }) as const satisfies RequestSignal;

export const inPath = { from: 'path', name: 'id', as: 'id' } as const;

export const theirIds = { from: 'body', field: 'ids.*', as: 'id' } as const;

/** What the application shows when it could not save, for less than four seconds. */
export const refute = {
  any: [{ on: 'appear', selector: ['novo-toast.toast-container.danger', '.toast-container.danger'] }],
  within: 5,
} as const satisfies Rule['refute'];

/** A new record whose page asks for it at once; where it does not, the press tells it apart. */
export const named = (type: Entity, where: readonly Condition[] = []) =>
  ({
    trigger: create(type, where),
    confirm: {
      any: [{ on: 'request', method: 'GET', path: `${entity(type)}/:id(\\d+)`, pathSubject: 'id' }],
      within: 3,
      names: true,
    },
    refute,
    subject: { from: 'confirm' },
    once: 'ever',
  }) as const satisfies Partial<Detector>;

/** A record that is deleted, or marked as such. */
export const deleted = (type: Entity): readonly Rule[] => [
  {
    trigger: { on: 'request', method: 'DELETE', path: `${entity(type)}/:id(\\d+)` },
    refute,
    subject: inPath,
  },
  { trigger: update(type, [{ field: 'isDeleted', is: true }]), refute, subject: inPath },
];

/** Whom and which job an act is for, where the body says so. */
export const pair = {
  candidate: { from: 'body', field: 'candidate.id', as: 'id' },
  job: { from: 'body', field: 'jobOrder.id', as: 'id' },
} as const satisfies NonNullable<Detector['onePress']>;
