import { describe, expect, it } from 'vitest';
import { aircall } from '../../lib/sites/aircall';
import { close } from '../../lib/sites/close';
import { gmail } from '../../lib/sites/gmail';
import { hubspot } from '../../lib/sites/hubspot';
import { odoo } from '../../lib/sites/odoo';
import { outlook } from '../../lib/sites/outlook';
import { phone as phoneLinks } from '../../lib/sites/phone';
import { pipedrive } from '../../lib/sites/pipedrive';
import { roundcube } from '../../lib/sites/roundcube';
import { salesforce } from '../../lib/sites/salesforce';
import { zohoCrm } from '../../lib/sites/zoho-crm';
import type { Step } from './feed';
import { replay } from './replay';

const request = (at: number, url: string, body: object, answered = 60): Step[] => [
  { at, gesture: 'press' },
  { at: at + 20, request: { method: 'POST', url, body }, answer: { at: at + 20 + answered, status: 200 } },
];

/* The sites there are: a mailbox a firm hosts itself, a CRM, and phones in the page of that CRM. */
describe('in sites as they are', () => {
  const real = [aircall, close, phoneLinks, roundcube];
  const webmail = 'https://mail.firm.example';
  const closeCalls = (at: number, what: 'call' | 'email', body: object) =>
    request(at, `https://app.close.com/api/v1/activity/${what}/`, body);
  const played = async (...steps: Step[][]) => {
    const { events } = await replay(real, { origin: webmail, steps: steps.flat() });
    return events.map(({ metric, site, state }) => `${metric} ${site} ${state}`);
  };

  it('a number pressed on a lead, dialled by the phone and logged with it is one call of the CRM', async () => {
    const lead = 'https://app.close.com/lead/lead_q1/';
    const pressed: Step = { at: 0, click: 'a[href^="tel:" i]', holds: 'tel:+494215501', from: lead };
    const dialled: Step = {
      ...{ at: 800, from: lead },
      message: {
        origin: 'https://phone.aircall.io',
        data: { name: 'apm_phone_outgoing_call', value: { call_id: 7, to: '0421 5501' } },
      },
    };
    const logged = closeCalls(240_000, 'call', { lead_id: 'lead_q1', direction: 'outbound', phone: '+49 421 5501' });
    expect(await played([pressed, dialled])).toEqual(['call phone counted']);
    expect(await played([pressed, dialled], logged)).toEqual(['call close counted']);
    const other = closeCalls(250_000, 'call', { lead_id: 'lead_q2', direction: 'outbound', phone: '+49 421 5599' });
    expect(await played([pressed, dialled], logged, other)).toEqual(['call close counted', 'call close counted']);
  });

  it('a mail sent from the webmail and written down in the CRM is one', async () => {
    const mailed: Step[] = [
      { at: 0, gesture: 'press' },
      {
        at: 60,
        request: {
          method: 'POST',
          url: `${webmail}/?_task=mail`,
          type: 'frame',
          body: '_action=send&_id=71&_to=Levke+Brodersen+%3Clevke%40nordwerk.example%3E&_subject=x',
        },
        answer: { at: 300, status: 200 },
      },
      {
        at: 500,
        request: { method: 'GET', url: `${webmail}/?_task=mail&_mbox=INBOX&_refresh=1`, type: 'document' },
        answer: { at: 600, status: 200 },
      },
    ];
    const filed = (to: string) =>
      closeCalls(50_000, 'email', { lead_id: 'lead_q1', status: 'sent', to: [to], subject: 'x' });
    const alone = await played(mailed);
    expect(alone).toEqual(['email roundcube counted']);
    expect(await played(mailed, filed('levke@nordwerk.example'))).toEqual(['email close counted']);
    expect(await played(mailed, filed('imke@nordwerk.example'))).toHaveLength(2);
  });
});

/* The mailboxes most people have, and the CRMs that name whom a mail or a call is to. */
describe('in mailboxes and CRMs as they are', () => {
  const real = [aircall, gmail, hubspot, odoo, outlook, pipedrive, salesforce, zohoCrm];
  const own = 'https://odoo.firm.example';
  const played = async (...steps: Step[][]) => {
    const { events } = await replay(real, { origin: own, steps: steps.flat() });
    return events.map(({ metric, site, state }) => `${metric} ${site} ${state}`);
  };

  const inGmail = (at: number, ...to: string[]) =>
    request(at, 'https://mail.google.com/sync/u/0/i/s?c=14', [
      [['msg-a:r7', [1, 'tove@example.org', 'Tove'], to.map((one) => [1, one, one]), ['^all', '^pfg']]],
    ]);
  const inOutlook = (at: number, ...to: string[]) =>
    request(at, 'https://outlook.office.com/owa/service.svc?action=CreateItem', {
      Body: {
        Items: [{ __type: 'Message:#Exchange', ToRecipients: to.map((EmailAddress) => ({ EmailAddress })) }],
        ...{ MessageDisposition: 'SendAndSaveCopy', ComposeOperation: 'newMail' },
      },
    });
  const inHubspot = (at: number, type: 'EMAIL' | 'CALL', metadata: object) =>
    request(at, 'https://app.hubspot.com/api/engagements/v1/engagements', { engagement: { type }, metadata });
  const inSalesforce = (at: number, ToAddress: string): Step[] => [
    ...request(at, 'https://quay.lightning.force.com/services/data/v62.0/sobjects/EmailMessages', { ToAddress }),
    { at: at + 300, appear: 'lightning-toast[variant="success"]', stays: 3000 },
  ];
  const inZoho = (at: number, email: string) =>
    request(at, 'https://crm.zoho.eu/crm/v6/Leads/7/actions/send_mail', {
      data: [{ from: { email: 'tove@example.org' }, to: [{ user_name: 'x', email }] }],
    });
  const inOdoo = (at: number, ...partner_emails: string[]) =>
    request(at, `${own}/mail/message/post`, {
      params: { thread_model: 'crm.lead', post_data: { subtype_xmlid: 'mail.mt_comment' }, partner_emails },
    });

  const maren = 'Maren@quay.example';
  const mailboxes = [
    ['gmail', inGmail],
    ['outlook', inOutlook],
  ] as const;
  const crms = [
    ['hubspot', (at: number, to: string) => inHubspot(at, 'EMAIL', { to: [{ email: `Maren <${to}>` }] })],
    ['salesforce', (at: number, to: string) => inSalesforce(at, `imke@quay.example; ${to}`)],
    ['zoho-crm', inZoho],
    ['odoo', (at: number, to: string) => inOdoo(at, `"Oltmann, Maren" <${to}>`)],
  ] as const;

  it.each(mailboxes.flatMap(([box, send]) => crms.map(([crm, file]) => [box, crm, send, file] as const)))(
    'a mail from %s that %s writes down is one, whichever comes first',
    async (box, crm, send, file) => {
      const alone = await played(file(0, maren));
      expect(alone).toHaveLength(1);
      const both = await played(send(0, 'jannis@quay.example', maren), file(60_000, maren));
      expect(both).toHaveLength(1);
      expect(both[0]).toMatch(/^email [\w-]+ counted$/);
      expect(await played(file(0, maren), send(60_000, maren))).toHaveLength(1);
      expect(await played(send(0, maren), file(60_000, 'jannis@quay.example'))).toEqual([
        `email ${box} counted`,
        ...alone,
      ]);
      expect(await played(send(0, maren), file(150_000, maren))).toHaveLength(2);
      expect(alone[0]).toContain(crm);
    },
  );

  it('two mailboxes never see one mail: to the same person at the same time it is two', async () => {
    expect((await played(inGmail(0, maren), inOutlook(5000, maren))).sort()).toEqual([
      'email gmail counted',
      'email outlook counted',
    ]);
  });

  it('a mail to nobody the CRM names by an address stays two', async () => {
    expect(await played(inGmail(0, maren), inOdoo(30_000))).toHaveLength(2);
    expect(await played(inOutlook(0), inHubspot(30_000, 'EMAIL', {}))).toHaveLength(2);
    // Who sends it is not whom it is to.
    expect(await played(inGmail(0, maren), inZoho(30_000, 'tove@example.org'))).toHaveLength(2);
  });

  const dialled = (at: number): Step[] => [
    { at, gesture: 'press' },
    {
      ...{ at: at + 20, from: 'https://app.hubspot.com/contacts/1/record/0-1/7' },
      message: {
        origin: 'https://phone.aircall.io',
        data: { name: 'apm_phone_outgoing_call', value: { call_id: 7, to: '0421 5501' } },
      },
    },
  ];
  const dialogue = (at: number, number: string) =>
    request(
      at,
      'https://app.hubspot.com/api/chirp-frontend-app/v1/gateway/com.hubspot.crm.object.builder.rpc.ObjectBuilderRpc/createObjectAndAssociations',
      {
        createRequest: { objectTypeId: '0-48', properties: [{ name: 'hs_call_to_number', value: number }] },
      },
    );
  const callLog = (at: number, to_phone_number: string) =>
    request(at, 'https://quay.pipedrive.com/api/v1/callLogs', { outcome: 'connected', to_phone_number });

  it.each([
    ['hubspot', (at: number, toNumber: string) => inHubspot(at, 'CALL', { toNumber })],
    ['hubspot', dialogue],
    ['pipedrive', callLog],
  ] as const)('a call by the phone that %s writes down with its number is one', async (crm, log) => {
    expect(await played(dialled(0), log(200_000, '+49 421 5501'))).toEqual([`call ${crm} counted`]);
    expect(await played(dialled(0), log(200_000, '+49 421 5599'))).toEqual([
      'call aircall counted',
      `call ${crm} counted`,
    ]);
  });
});
