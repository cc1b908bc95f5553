import type { Condition, Detector, PageSignal, RequestSignal, Rule, UrlSignal } from './site';

/*
 * What Dynamics 365's pages send: OData, one request by itself, whose status can be believed, or several in a `$batch`,
 * which is answered 200 whatever comes of them. Of a change that goes by itself (PATCH) a browser does not show what it
 * holds; forms send theirs in batches.
 */

export const beta = { revision: 1, evidence: 'beta' } as const;

const root = '/api/data/:version';
const guid = '[\\w\\-]+';

export const single = (method: 'POST' | 'DELETE', path: string, where: readonly Condition[] = []) =>
  ({ on: 'request', method, path: `${root}/${path}`, codec: 'odata', where }) as const satisfies RequestSignal;

export const inBatch = (operation: string, where: readonly Condition[] = []) =>
  ({
    on: 'request',
    method: 'POST',
    path: `${root}/$batch`,
    codec: 'odata',
    operation: [operation],
    where,
  }) as const satisfies RequestSignal;

/** A record named in an address of its own. */
export const named = (set: string, action = ''): string => `${set}\\(:id(${guid})\\)${action}`;
export const byPath = { from: 'path', name: 'id', as: 'id' } as const;
export const byKey = { from: 'body', field: 'key', as: 'id' } as const;

/** A form that is shown in a dialog, or beside the page, goes once it is saved; so does the button that completes. */
const formClosed: PageSignal = {
  on: 'vanish',
  selector: [
    '[id^="quickCreateSaveAndCloseBtn"]',
    '[data-id*=".SaveAndClose"]',
    '[data-id*="ok_id"]',
    '[data-id$="Mscrm.SavePrimaryActivityAsComplete"]',
  ],
};

/** What is closed can only be read; a bar on its page says so. */
const closedForGood: PageSignal = { on: 'appear', selector: ['[data-id="warningNotification"]'] };

const refused: NonNullable<Rule['refute']> = {
  any: [{ on: 'appear', selector: ['[data-id*="errorDialog"]', '[data-id*="ignore_save"]'] }],
  within: 8,
};

export const saved = {
  confirm: { any: [formClosed, closedForGood], within: 8 },
  refute: refused,
} as const satisfies Partial<Rule>;

const formOf = (table: string): UrlSignal & { search: string } => ({
  on: 'url',
  search: `*etn=${table}&id=:id(${guid})*`,
});
export const idInAddress = (table: string): string => formOf(table).search;

/** A record is made: on its form, whose address then gets its id, or in a small one, which closes. */
export const made = (set: string, table: string) => {
  const rest = {
    subject: { from: 'url', search: formOf(table).search, name: 'id', as: 'id' },
    once: { seconds: 10 },
  } as const satisfies Pick<Detector, 'subject' | 'once'>;
  return {
    single: {
      ...beta,
      ...rest,
      trigger: single('POST', set),
      confirm: { any: [formOf(table)], within: 4, names: true },
    },
    batch: {
      ...beta,
      ...rest,
      trigger: inBatch(`POST ${set}`),
      confirm: { any: [formOf(table), formClosed], within: 8 },
      refute: refused,
      retraction: deleted(set),
    },
  } as const satisfies Record<string, Omit<Detector, 'id' | 'metric'>>;
};

/** A record is set to a state: 0 open, 1 done, or active where it is a quote, 2 cancelled. */
export const setTo = (set: string, state: number) =>
  ({
    trigger: inBatch(`PATCH ${set}(*)`, [{ field: 'fields.statecode', is: state }]),
    ...saved,
    subject: byKey,
  }) as const satisfies Rule;

export const deleted = (set: string) =>
  [
    {
      trigger: { on: 'request', method: 'DELETE', path: `${root}/${named(set)}` },
      subject: byPath,
    },
    // Its form goes, and the list comes.
    {
      trigger: inBatch(`DELETE ${set}(*)`),
      confirm: { any: [{ on: 'url', search: '*pagetype=entitylist*' }, formClosed], within: 8 },
      refute: refused,
      subject: byKey,
    },
  ] as const satisfies readonly Rule[];
