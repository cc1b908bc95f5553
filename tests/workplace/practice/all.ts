import type { PracticeSite } from './practice-site.ts';
import { aircall } from './sites/aircall.ts';
import { ashby } from './sites/ashby.ts';
import { bamboohr } from './sites/bamboohr.ts';
import { betterProposals } from './sites/better-proposals.ts';
import { breezy } from './sites/breezy.ts';
import { bullhorn } from './sites/bullhorn.ts';
import { calendly } from './sites/calendly.ts';
import { close } from './sites/close.ts';
import { copper } from './sites/copper.ts';
import { dialpad } from './sites/dialpad.ts';
import { docusign } from './sites/docusign.ts';
import { dynamics } from './sites/dynamics.ts';
import { espocrm } from './sites/espocrm.ts';
import { frappeHr } from './sites/frappe-hr.ts';
import { freshsales } from './sites/freshsales.ts';
import { gem } from './sites/gem.ts';
import { gmail } from './sites/gmail.ts';
import { googleCalendar } from './sites/google-calendar.ts';
import { greenhouse } from './sites/greenhouse.ts';
import { hubspot } from './sites/hubspot.ts';
import { jobadder } from './sites/jobadder.ts';
import { lever } from './sites/lever.ts';
import { loxo } from './sites/loxo.ts';
import { manatal } from './sites/manatal.ts';
import { odoo } from './sites/odoo.ts';
import { opencats } from './sites/opencats.ts';
import { outlook } from './sites/outlook.ts';
import { pandadoc } from './sites/pandadoc.ts';
import { pipedrive } from './sites/pipedrive.ts';
import { proposify } from './sites/proposify.ts';
import { qwilr } from './sites/qwilr.ts';
import { recruitcrm } from './sites/recruitcrm.ts';
import { recruitee } from './sites/recruitee.ts';
import { ringcentral } from './sites/ringcentral.ts';
import { salesforce } from './sites/salesforce.ts';
import { smartrecruiters } from './sites/smartrecruiters.ts';
import { suitecrm } from './sites/suitecrm.ts';
import { teamtailor } from './sites/teamtailor.ts';
import { twenty } from './sites/twenty.ts';
import { vincere } from './sites/vincere.ts';
import { workable } from './sites/workable.ts';
import { zohoCrm } from './sites/zoho-crm.ts';
import { zohoRecruit } from './sites/zoho-recruit.ts';

/** Every practice site that is data: one file in `./sites` each, and one line here. */
export const practiceSites: readonly PracticeSite[] = [
  aircall,
  ashby,
  bamboohr,
  betterProposals,
  breezy,
  bullhorn,
  calendly,
  close,
  copper,
  dialpad,
  docusign,
  dynamics,
  espocrm,
  frappeHr,
  freshsales,
  gem,
  gmail,
  googleCalendar,
  greenhouse,
  hubspot,
  jobadder,
  lever,
  loxo,
  manatal,
  odoo,
  opencats,
  outlook,
  pandadoc,
  pipedrive,
  proposify,
  qwilr,
  recruitee,
  recruitcrm,
  ringcentral,
  salesforce,
  smartrecruiters,
  suitecrm,
  teamtailor,
  twenty,
  vincere,
  workable,
  zohoCrm,
  zohoRecruit,
];
