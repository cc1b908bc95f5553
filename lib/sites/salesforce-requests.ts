import type { Condition, PageSignal, RequestSignal, Rule, Subject, UrlSignal } from './site';

/*
 * What Salesforce's pages send: Aura, whose answer is 200 whatever comes of it, so that the page must show that something
 * was saved; and for newer pages the UI API, whose status can be believed.
 */

const toast = (variant: string): PageSignal => ({
  on: 'appear',
  selector: [
    `.forceToastMessage.slds-theme--${variant}`,
    `.forceToastMessage.slds-theme_${variant}`,
    `lightning-toast[variant="${variant}"]`,
  ],
});

export const savedToast = toast('success');

/** A failed save shows a toast, or says so in the form, which stays open. */
const failed: PageSignal = {
  on: 'appear',
  selector: [...toast('error').selector, 'records-record-edit-error-header', '.pageLevelErrors', '.forceFormPageError'],
};

/** The foot of a form that is edited in place: it goes with the form once all is saved, and stays where it is not. */
const formClosed: PageSignal = { on: 'vanish', selector: ['records-form-footer'] };

export const refused: NonNullable<Rule['refute']> = { any: [failed], within: 10 };

/** An action, known by the address before anything is read: `RecordUi.createRecord`. */
export const action = (name: string, where: readonly Condition[] = [], area = 'aura.') =>
  ({
    on: 'request',
    method: 'POST',
    path: '/aura',
    query: { [`${area}${name}`]: '*' },
    codec: 'aura',
    operation: [name],
    where,
  }) as const satisfies RequestSignal;

export const recordProvider = 'ui-force-components-controllers-recordGlobalValueProvider.';

const pageOf = (object: string): UrlSignal & { path: string } => ({
  on: 'url',
  path: `/lightning/r/${object}/:id/view`,
});

/**
 * A new record is known by the address its page comes to. One that is made beside another record's page stays without a
 * name: then one press is one act, and what is tried again within ten seconds the same one.
 */
export const made = (object: string) =>
  ({
    confirm: { any: [pageOf(object), savedToast], within: 10 },
    refute: refused,
    subject: { from: 'url', path: pageOf(object).path, name: 'id', as: 'id' },
    once: { seconds: 10 },
  }) as const satisfies Omit<Rule, 'trigger'> & { once: object };

/** What the UI API makes: 201 is the proof, and the new id stands in the answer only. */
export const madeByApi = (object: string, where: readonly Condition[] = []) =>
  ({
    trigger: {
      on: 'request',
      method: 'POST',
      path: '/services/data/:version/ui-api/records',
      codec: 'json',
      where: [{ field: 'apiName', is: object }, ...where],
    },
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  }) as const satisfies Rule & { once: object };

const record = { from: 'body', field: 'params.recordId', as: 'id' } as const satisfies Subject;

/** The first characters of a record's id say what it is a record of. */
export const isA = (prefix: string): Condition => ({ field: 'prefix', is: prefix });

/** A record is changed; of `fields` only those are there that were. */
export const changed = (prefix: string, condition: (fields: string) => Condition) =>
  ({
    trigger: action('RecordUi.updateRecord', [isA(prefix), condition('params.recordInput.fields')]),
    confirm: { any: [savedToast, formClosed], within: 10 },
    refute: refused,
    subject: record,
  }) as const satisfies Rule;

/** The older way to change one, which wraps each value. */
export const changedOlder = (prefix: string, condition: (fields: string) => Condition) =>
  ({
    ...changed(prefix, condition),
    trigger: action('RecordGvp.saveRecord', [isA(prefix), condition('params.recordRep.fields')], recordProvider),
    subject: { from: 'body', field: 'params.recordRep.id', or: ['params.recordId'], as: 'id' },
  }) as const satisfies Rule;

/** A record is deleted, by its own page, which then goes to the list, or from a list. */
export const deleted = (prefix: string) =>
  [
    {
      trigger: action('RecordUi.deleteRecord', [isA(prefix)]),
      confirm: { any: [savedToast, { on: 'url', path: '/lightning/o/*' }], within: 10 },
      refute: refused,
      subject: record,
    },
    {
      trigger: { on: 'request', method: 'DELETE', path: `/services/data/:version/ui-api/records/:id(${prefix}\\w+)` },
      subject: { from: 'path', name: 'id', as: 'id' },
    },
  ] as const satisfies readonly Rule[];
