import { type Act, practiceSite, type Sent } from '../practice-site.ts';

/** A call of one model's method. */
const call = (model: string, method: string, args: unknown[], context: object = {}): Sent => ({
  to: `/web/dataset/call_kw/${model}/${method}`,
  body: { jsonrpc: '2.0', method: 'call', params: { model, method, args, kwargs: { context } } },
});

const button = (model: string, method: string, args: unknown[], context: object = {}): Sent => ({
  ...call(model, method, args, context),
  to: `/web/dataset/call_button/${model}/${method}`,
});

const read = (model: string, id: number): Sent => call(model, 'web_read', [[id]]);

const post = (thread_model: string, subtype_xmlid: string): Sent => ({
  to: '/mail/message/post',
  body: { params: { thread_model, thread_id: 61, post_data: { body: '{new}', subtype_xmlid } } },
});

/** How its server fails with 200. */
const refused = { shows: '<div class="modal"><div class="o_error_dialog" role="alert">Invalid operation</div></div>' };

const lead = 'crm.lead';
const applicant = 'hr.applicant';

const crm: Act[] = [
  {
    id: 'activity',
    label: 'Mark as done',
    sends: [call('mail.activity', 'action_feedback', [[31]])],
    counts: [{ metric: 'task-done', subject: '31' }],
    refused,
  },
  {
    id: 'lead',
    label: 'Save a lead',
    sends: [call(lead, 'web_save', [[], { type: 'lead', name: 'Fjord' }])],
    counts: [{ metric: 'lead-added', subject: '51' }],
    done: { address: '/odoo/crm/51' },
    refused,
  },
  {
    id: 'card',
    label: 'Add a card',
    sends: [
      call(lead, 'web_save', [[], { name: 'Card' }], { default_type: 'opportunity', default_stage_id: 1 }),
      read(lead, 52),
    ],
    counts: [{ metric: 'deal-opened', subject: '52' }],
    refused,
  },
  { id: 'edit', label: 'Save its name', sends: [call(lead, 'web_save', [[52], { name: 'Fjord' }])] },
  {
    id: 'move',
    label: 'Drag to a stage',
    sends: [call(lead, 'web_save', [[52], { stage_id: 4 }]), { to: '/web/dataset/resequence', body: { ids: [52] } }],
    counts: [{ metric: 'deal-won', subject: '52', asked: true }],
  },
  {
    id: 'won',
    label: 'Won',
    markup: '<button type="button" name="action_set_won_rainbowman" {act}>Won</button>',
    sends: [button(lead, 'action_set_won_rainbowman', [[61]]), read(lead, 61)],
    counts: [{ metric: 'deal-won', subject: '61' }],
    refused,
  },
  {
    id: 'lost',
    label: 'Lost',
    sends: [
      button('crm.lead.lost', 'action_lost_reason_apply', [[9]], { active_ids: [61], active_model: lead }),
      read(lead, 61),
    ],
    counts: [{ metric: 'deal-lost', subject: '61' }],
    retracts: [{ metric: 'deal-won', subject: '61' }],
    refused,
  },
  {
    id: 'restore',
    label: 'Restore',
    sends: [button(lead, 'toggle_active', [[61]]), read(lead, 61)],
    retracts: [{ metric: 'deal-lost', subject: '61' }],
  },
  {
    id: 'delete',
    label: 'Delete the lead',
    sends: [call(lead, 'unlink', [[51]])],
    retracts: [{ metric: 'lead-added', subject: '51' }],
  },
];

const sales: Act[] = [
  { id: 'open-composer', label: 'Send by email', sends: [button('sale.order', 'action_quotation_send', [[71]])] },
  {
    id: 'send',
    label: 'Send',
    sends: [
      button('mail.compose.message', 'action_send_mail', [[5]], {
        default_model: 'sale.order',
        default_res_ids: [71],
        mark_so_as_sent: true,
      }),
    ],
    counts: [{ metric: 'proposal-sent', subject: '71' }],
    refused,
  },
  {
    id: 'contact',
    label: 'Save a contact',
    sends: [call('res.partner', 'web_save', [[], { name: 'Nils' }])],
    counts: [{ metric: 'contact-added', subject: '81' }],
    done: { address: '/odoo/contacts/81' },
    refused,
  },
  {
    id: 'meeting',
    label: 'Plan a meeting',
    sends: [
      call('calendar.event', 'web_save', [
        [],
        {
          name: '{new}',
          partner_ids: [
            [4, 7],
            [4, 81],
          ],
        },
      ]),
    ],
    counts: [{ metric: 'meeting-booked', subject: '{new}', asked: true }],
  },
  {
    id: 'message',
    label: 'Write to the customer',
    sends: [post('crm.lead', 'mail.mt_comment')],
    counts: [{ metric: 'email', subject: '{new}', asked: true }],
  },
  { id: 'note', label: 'Log a note', sends: [post('crm.lead', 'mail.mt_note')] },
  {
    id: 'confirm',
    label: 'Confirm',
    sends: [button('sale.order', 'action_confirm', [[71]])],
    counts: [{ metric: 'deal-won', subject: '71', asked: true }],
    refused,
  },
];

const recruitment: Act[] = [
  {
    id: 'applicant',
    label: 'Save an applicant',
    sends: [call(applicant, 'web_save', [[], { partner_name: 'Tove' }])],
    counts: [{ metric: 'candidate-added', subject: '91' }],
    done: { address: '/odoo/recruitment/3/action-480/91' },
    refused,
  },
  {
    id: 'employee',
    label: 'Create employee',
    sends: [button(applicant, 'create_employee_from_applicant', [[92]])],
    counts: [{ metric: 'placement', subject: '92' }],
    refused,
  },
  {
    id: 'refuse',
    label: 'Refuse',
    sends: [button('applicant.get.refuse.reason', 'action_refuse_reason_apply', [[3]], { active_ids: [92] })],
    retracts: [{ metric: 'placement', subject: '92' }],
  },
  {
    id: 'stage',
    label: 'Drag to a stage',
    sends: [call(applicant, 'web_save', [[93], { stage_id: 6 }])],
    counts: [
      { metric: 'placement', subject: '93', asked: true },
      { metric: 'offer-made', subject: '93', asked: true },
    ],
  },
  {
    id: 'write',
    label: 'Write to the applicant',
    sends: [post(applicant, 'mail.mt_comment')],
    counts: [{ metric: 'candidate-contacted', subject: '{new}', asked: true }],
  },
  {
    id: 'interview',
    label: 'Plan an interview',
    sends: [call('calendar.event', 'web_save', [[], { name: '{new}' }], { default_applicant_id: 91 })],
    counts: [{ metric: 'interview-booked', subject: '{new}' }],
  },
];

export const odoo = practiceSite({
  id: 'odoo',
  name: 'Sales and hiring',
  host: 'odoo.example',
  own: true,
  pages: [
    {
      path: '/odoo/crm/9',
      title: 'An opportunity',
      markup: '<div class="o_form_view"></div>',
      noise: [read(lead, 9), call(lead, 'onchange', [[], {}, ['name'], {}])],
      acts: crm,
    },
    { path: '/odoo/sales/9', title: 'A quotation', markup: '<div class="o_form_view"></div>', acts: sales },
    {
      path: '/odoo/recruitment/9',
      title: 'An applicant',
      markup: '<div class="o_form_view"></div>',
      acts: recruitment,
    },
  ],
});
