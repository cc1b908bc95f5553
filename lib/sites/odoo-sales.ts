import {
  button,
  call,
  cardRead,
  context,
  inColumn,
  inForm,
  isNew,
  isSaved,
  itsRecords,
  numbered,
  numberInAddress,
  openedFor,
  posts,
  readAgain,
  refute,
  saved,
  sendsMail,
} from './odoo-requests';
import type { Condition, Detector, Rule } from './site';

/*
 * Sales: what is saved of leads, won, lost, offered and confirmed. Lead and opportunity are one model, told apart by their
 * type, and a lead that is converted keeps its number.
 *
 * Which stage is won each firm says once. Of an activity that is marked as done, a request does not tell whether it was a
 * call, a meeting or a task: it is a task done.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const leadLost = button('crm.lead.lost', ['action_lost_reason_apply']);
const lostLeads = openedFor('default_lead_ids.*', 'default_lead_id');

const moved = (method: string, is: Condition) => ({ ...call('crm.lead', method), where: [isSaved, is] });

/** Saved by a card that is dragged and by the bar of a form; `write` up to version 16. */
const moves = ['web_save', 'write'] as const;

const noLongerWon: readonly Rule[] = [
  { trigger: leadLost, refute, subject: lostLeads },
  { trigger: button('crm.lead', ['action_set_lost']), refute, subject: itsRecords },
  ...moves.map((method) => ({
    trigger: moved(method, { field: saved('stage_id'), notIn: 'won-stages' }),
    refute,
    subject: itsRecords,
  })),
];

const noLongerLost: readonly Rule[] = [
  { trigger: button('crm.lead', ['toggle_active', 'action_unarchive']), refute, subject: itsRecords },
  {
    trigger: button('crm.lead', ['action_set_won_rainbowman', 'action_set_won']),
    refute,
    subject: itsRecords,
  },
];

/** What is expected of the opportunity whose form is shown. */
const expected = {
  from: 'page',
  selector: [
    '.o_form_view [name="expected_revenue"] input',
    '.o_form_view [name="planned_revenue"] input',
    '.o_form_view [name="expected_revenue"] span',
  ],
  currency: ['.o_form_view [name="expected_revenue"] span', '.o_form_view [name="planned_revenue"] span'],
} as const satisfies Detector['amount'];

const deleted: Rule = { trigger: call('crm.lead', 'unlink'), refute, subject: itsRecords };

/** A new lead or opportunity, from its form or from the short one of a board's column, which says what stage it begins in. */
const created = (type: 'lead' | 'opportunity', metric: 'lead-added' | 'deal-opened'): readonly Detector[] => [
  {
    ...beta,
    id: `${type}-created`,
    metric,
    trigger: { ...call('crm.lead', 'web_save'), where: [isNew, inForm, { field: saved('type'), is: type }] },
    confirm: { any: numbered('crm.lead'), within: 8 },
    refute,
    subject: numberInAddress,
    once: 'ever',
    retraction: [deleted],
  },
  {
    ...beta,
    id: `${type}-card`,
    metric,
    trigger: {
      ...call('crm.lead', 'web_save'),
      where: [isNew, inColumn, { field: context('default_type'), is: type }],
    },
    confirm: { any: [cardRead('crm.lead')], within: 8 },
    refute,
    subject: { from: 'confirm' },
    once: 'ever',
    retraction: [deleted],
  },
];

export const salesDetectors: readonly Detector[] = [
  {
    ...beta,
    id: 'activity-done',
    metric: 'task-done',
    // Also `action_feedback_schedule_next`.
    trigger: call('mail.activity', 'action_feedback*'),
    refute,
    subject: itsRecords,
    once: 'ever',
  },
  {
    ...beta,
    id: 'activity-done-in-form',
    metric: 'task-done',
    ask: true,
    trigger: button('mail.activity', ['action_done', 'action_done_schedule_next']),
    refute,
    subject: itsRecords,
    once: 'ever',
  },
  ...created('lead', 'lead-added'),
  ...created('opportunity', 'deal-opened'),
  {
    ...beta,
    id: 'lead-converted',
    metric: 'deal-opened',
    ask: true,
    trigger: button('crm.lead2opportunity.partner', ['action_apply']),
    refute,
    subject: openedFor(),
    once: 'ever',
    retraction: [deleted],
  },
  {
    ...beta,
    id: 'lead-won',
    metric: 'deal-won',
    trigger: button('crm.lead', ['action_set_won_rainbowman', 'action_set_won']),
    confirm: { any: [...readAgain('crm.lead'), { on: 'appear', selector: ['.o_reward'] }], within: 8 },
    refute,
    subject: itsRecords,
    amount: expected,
    once: 'ever',
    retraction: noLongerWon,
  },
  ...moves.map(
    (method): Detector => ({
      ...beta,
      id: method === 'web_save' ? 'won-stage' : 'won-stage-written',
      metric: 'deal-won',
      trigger: moved(method, { field: saved('stage_id'), in: 'won-stages' }),
      refute,
      subject: itsRecords,
      amount: expected,
      once: 'ever',
      retraction: noLongerWon,
    }),
  ),
  {
    ...beta,
    id: 'lead-lost',
    metric: 'deal-lost',
    trigger: leadLost,
    refute,
    subject: lostLeads,
    once: 'ever',
    retraction: noLongerLost,
  },
  {
    ...beta,
    id: 'lead-marked-lost',
    metric: 'deal-lost',
    trigger: button('crm.lead', ['action_set_lost']),
    refute,
    subject: itsRecords,
    once: 'ever',
    retraction: noLongerLost,
  },
  {
    ...beta,
    id: 'quotation-sent',
    metric: 'proposal-sent',
    // The button of the order only opens the composer; the composer's own sends.
    trigger: sendsMail('sale.order', [{ field: context('mark_so_as_sent'), is: true }]),
    refute,
    subject: openedFor('default_res_ids.*', 'default_res_id'),
    once: 'ever',
  },
  {
    ...beta,
    id: 'quotation-marked-sent',
    metric: 'proposal-sent',
    ask: true,
    trigger: button('sale.order', ['action_quotation_sent']),
    refute,
    subject: itsRecords,
    once: 'ever',
  },
  {
    ...beta,
    id: 'order-confirmed',
    metric: 'deal-won',
    // The same deal may have been won as an opportunity.
    ask: true,
    // Orders have numbers of their own: order 12 is not opportunity 12.
    records: 'orders',
    trigger: button('sale.order', ['action_confirm']),
    refute,
    subject: itsRecords,
    amount: {
      from: 'page',
      selector: ['.o_form_view [name="amount_total"]'],
      currency: ['.o_form_view [name="currency_id"] input', '.o_form_view [name="currency_id"]'],
    },
    once: 'ever',
    retraction: [
      { trigger: button('sale.order', ['action_draft']), refute, subject: itsRecords },
      {
        trigger: button('sale.order.cancel', ['action_cancel', 'action_send_mail_and_cancel']),
        refute,
        subject: openedFor('default_order_id'),
      },
    ],
  },
  {
    ...beta,
    id: 'contact-created',
    metric: 'contact-added',
    trigger: { ...call('res.partner', 'web_save'), where: [isNew, inForm] },
    confirm: { any: numbered('res.partner'), within: 8 },
    refute,
    subject: numberInAddress,
    once: 'ever',
    retraction: [{ trigger: call('res.partner', 'unlink'), refute, subject: itsRecords }],
  },
  {
    ...beta,
    id: 'meeting-created',
    metric: 'meeting-booked',
    ask: true,
    trigger: {
      ...call('calendar.event', 'web_save'),
      where: [
        isNew,
        { field: context('default_applicant_id'), present: false },
        // Somebody beside the person.
        { field: saved('partner_ids.1'), present: true },
      ],
    },
    refute,
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
  {
    ...beta,
    id: 'lead-mailed',
    metric: 'email',
    ask: true,
    trigger: posts('crm.lead'),
    refute,
    subject: { from: 'gesture' },
    once: { seconds: 10 },
    // Who is among its contacts stands there by a number only.
    group: {
      id: 'mail',
      by: { from: 'body', field: 'params.partner_emails.*', or: ['params.post_data.partner_emails.*'] },
    },
  },
  {
    ...beta,
    id: 'lead-mail-composed',
    metric: 'email',
    ask: true,
    trigger: sendsMail('crm.lead'),
    refute,
    subject: { from: 'gesture' },
    once: { seconds: 10 },
  },
];
