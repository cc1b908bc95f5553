import { defineSite, type PageSignal, type RequestSignal, type Rule, type Subject } from './site';

/*
 * Tryton's web client talks JSON-RPC to one endpoint, `/<database>/`, and every answer is 200, errors included. After a
 * success the client reads the record again at once. After an error it shows a dialog, and reads the record only when
 * that is closed: the dialog refutes, what is read confirms. A dialog after the reading belongs to something else; hence
 * the single second.
 *
 * Known limit: where a colleague has moved the sale on meanwhile, Confirm does nothing and is answered like a success.
 */

const call = { on: 'request', method: 'POST', path: '/:db/', codec: 'json-rpc' } as const satisfies RequestSignal;

const records = { from: 'body', field: 'params.0.*', as: 'id' } as const satisfies Subject;

const errorDialog = {
  on: 'appear',
  standing: true,
  selector: ['.warning-dialog.in', '.user-warning-dialog.in', '.message-dialog.in', '.error-dialog.in'],
} as const satisfies PageSignal;

const saleWasRead = {
  confirm: { any: [{ ...call, operation: ['model.sale.sale.read'], subject: 'params.0.*', as: 'id' }], within: 5 },
  refute: { any: [errorDialog], within: 1 },
  subject: records,
} as const satisfies Omit<Rule, 'trigger'>;

const backToDraft = {
  trigger: { ...call, operation: ['model.sale.sale.draft'] },
  ...saleWasRead,
} as const satisfies Rule;

export const tryton = defineSite({
  id: 'tryton',
  name: 'Tryton',
  checked: '2026-11-24',
  evidence: 'verified',
  holds: 'records',
  pages: [],
  ownDomain: true,
  tenant: 'db',
  chip: 'on',
  kinds: [
    { id: 'sale', hash: ':db/model/sale.sale*', canary: ['#tabcontent > .tab-pane'] },
    {
      id: 'one-sale',
      hash: ':db/model/sale.sale/:id(\\d+)(.*)',
      canary: ['#tabcontent > .tab-pane'],
      record: { name: 'id', as: 'id', metrics: ['proposal-sent', 'deal-won'] },
    },
    {
      id: 'one-party',
      hash: ':db/model/party.party/:id(\\d+)(.*)',
      canary: ['#tabcontent > .tab-pane'],
      record: { name: 'id', as: 'id', metrics: ['contact-added'] },
    },
  ],
  detectors: [
    {
      id: 'sale-quoted',
      revision: 1,
      metric: 'proposal-sent',
      evidence: 'verified',
      trigger: { ...call, operation: ['model.sale.sale.quote'] },
      ...saleWasRead,
      once: 'ever',
      retraction: [backToDraft],
    },
    {
      id: 'sale-confirmed',
      revision: 1,
      metric: 'deal-won',
      evidence: 'verified',
      trigger: { ...call, operation: ['model.sale.sale.confirm'] },
      ...saleWasRead,
      amount: {
        from: 'page',
        // A sale opened in a dialog lies over the tab it was opened from.
        selector: [
          '.window-form.in input[name="total_amount"][type="text"]',
          '#tabcontent > .tab-pane.active input[name="total_amount"][type="text"]',
        ],
        // The name first: "$" stands for several currencies.
        currency: [
          '.window-form.in input[name="currency"]',
          '#tabcontent > .tab-pane.active input[name="currency"]',
          '#tabcontent > .tab-pane.active .input-group:has(> input[name="total_amount"]) > .symbol',
        ],
      },
      once: 'ever',
      retraction: [backToDraft],
    },
    {
      id: 'party-created',
      revision: 1,
      metric: 'contact-added',
      evidence: 'verified',
      trigger: { ...call, operation: ['model.party.party.create'] },
      confirm: {
        // Its neighbours in a list may be read along with the new record; then a second reading is of it alone.
        any: [
          {
            ...call,
            operation: ['model.party.party.read'],
            where: [{ field: 'params.0.1', present: false }],
            subject: 'params.0.*',
            as: 'id',
          },
        ],
        within: 5,
      },
      refute: { any: [errorDialog], within: 1 },
      subject: { from: 'confirm' },
      once: 'ever',
      retraction: [
        {
          trigger: { ...call, operation: ['model.party.party.delete'] },
          // A deleted record is not read again: the form goes on to the next one, and a bar tells so.
          confirm: {
            any: [
              { on: 'url', hash: ':db/model/party.party*' },
              {
                on: 'attribute',
                attribute: 'style',
                selector: ['#tabcontent > .tab-pane.active .infobar.alert-info:not([style*="none"])'],
              },
            ],
            within: 5,
          },
          refute: { any: [errorDialog], within: 1 },
          subject: records,
        },
      ],
    },
  ],
});
