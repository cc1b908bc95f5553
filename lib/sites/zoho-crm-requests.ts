import type { Condition, PageSignal, RequestSignal, Rule, UrlSignal } from './site';

/*
 * What Zoho CRM's pages send: a module's records in a list, new ones by POST, changed ones by PUT. A single one that is
 * refused is answered 400, some of several 207; what else goes wrong the page says in a message.
 */

export const beta = { revision: 1, evidence: 'beta' } as const;

const writes = (method: 'POST' | 'PUT', module: string, where: readonly Condition[]) =>
  ({
    on: 'request',
    method,
    path: `/crm/:version/${module}`,
    status: [200, 201],
    codec: 'json',
    where: [{ field: 'data.0', present: true }, ...where],
  }) as const satisfies RequestSignal;

const failed: PageSignal = { on: 'appear', selector: ['.lyteMessageBox[class*="rror"]'] };
const refute: NonNullable<Rule['refute']> = { any: [failed], within: 8 };

const recordPage = (tab: string): UrlSignal & { path: string } => ({
  on: 'url',
  path: `/crm/*tab/${tab}/:id(\\d+)`,
});

/** @param tab what the module is called in addresses, where that differs: deals are Potentials there */
export const made = (module: string, where: readonly Condition[] = [], tab: string = module) =>
  ({
    trigger: writes('POST', module, where),
    confirm: { any: [recordPage(tab)], within: 4, names: true },
    refute,
    subject: { from: 'url', path: recordPage(tab).path, name: 'id', as: 'id' },
    once: { seconds: 10 },
  }) as const satisfies Rule & { once: object };

export const changed = (module: string, condition: Condition) =>
  ({
    trigger: writes('PUT', module, [condition]),
    refute,
    subject: { from: 'body', field: 'data.*.id', as: 'id' },
  }) as const satisfies Rule;

export const deleted = (module: string) =>
  [
    {
      trigger: { on: 'request', method: 'DELETE', path: `/crm/:version/${module}/:id(\\d+)` },
      subject: { from: 'path', name: 'id', as: 'id' },
    },
    {
      trigger: { on: 'request', method: 'DELETE', path: `/crm/:version/${module}`, query: { ids: '*' } },
      subject: { from: 'query', name: 'ids', as: 'id' },
    },
  ] as const satisfies readonly Rule[];
