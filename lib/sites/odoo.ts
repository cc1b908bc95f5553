import { recruitmentDetectors } from './odoo-recruitment';
import { oldForms } from './odoo-requests';
import { salesDetectors } from './odoo-sales';
import { defineSite, type PageKind, type RecordPage } from './site';

/** A form of one record: in version 18 by its path, up to version 17 by what stands after the `#`. */
const forms = (id: string, model: string, path: string, metrics: RecordPage['metrics']): readonly PageKind[] => {
  const shown = { canary: ['.o_form_view'], record: { name: 'id', as: 'id', metrics } } as const;
  return [
    { ...shown, id, path },
    ...oldForms(model).map((hash, index): PageKind => ({ ...shown, id: `${id}-${index + 1}`, hash })),
  ];
};

export const odoo = defineSite({
  id: 'odoo',
  name: 'Odoo',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://*.odoo.com/*'],
  ownDomain: true,
  chip: 'on',
  kinds: [
    ...forms('lead', 'crm.lead', '/odoo/crm/:id(\\d+)', ['lead-added', 'deal-opened', 'deal-won', 'deal-lost']),
    ...forms('order', 'sale.order', '/odoo/sales/:id(\\d+)', ['proposal-sent']),
    ...forms('contact', 'res.partner', '/odoo/contacts/:id(\\d+)', ['contact-added']),
    ...forms('applicant', 'hr.applicant', '/odoo/recruitment/*/:id(\\d+)', [
      'candidate-added',
      'offer-made',
      'placement',
    ]),
  ],
  detectors: [...salesDetectors, ...recruitmentDetectors],
});
