import { aircall } from './aircall';
import { ashby } from './ashby';
import { attio } from './attio';
import { bamboohr } from './bamboohr';
import { betterProposals } from './better-proposals';
import { breezy } from './breezy';
import { bullhorn } from './bullhorn';
import { calendly } from './calendly';
import { close } from './close';
import { copper } from './copper';
import { dialpad } from './dialpad';
import { docusign } from './docusign';
import { dynamics } from './dynamics';
import { espocrm } from './espocrm';
import { exelare } from './exelare';
import { facebook } from './facebook';
import { frappeHr } from './frappe-hr';
import { freshsales } from './freshsales';
import { gem } from './gem';
import { gmail } from './gmail';
import { googleCalendar } from './google-calendar';
import { greenhouse } from './greenhouse';
import { hireez } from './hireez';
import { hubspot } from './hubspot';
import { icims } from './icims';
import { indeed } from './indeed';
import { jobadder } from './jobadder';
import { jobvite } from './jobvite';
import { lever } from './lever';
import { linkedin } from './linkedin';
import { loxo } from './loxo';
import { manatal } from './manatal';
import { odoo } from './odoo';
import { opencats } from './opencats';
import { outlook } from './outlook';
import { pandadoc } from './pandadoc';
import { phone } from './phone';
import { pipedrive } from './pipedrive';
import { proposify } from './proposify';
import { qwilr } from './qwilr';
import { recruitcrm } from './recruitcrm';
import { recruitee } from './recruitee';
import { requestTracker } from './request-tracker';
import { ringcentral } from './ringcentral';
import { roundcube } from './roundcube';
import { salesforce } from './salesforce';
import type { Site } from './site';
import { smartrecruiters } from './smartrecruiters';
import { streak } from './streak';
import { suitecrm } from './suitecrm';
import { teamtailor } from './teamtailor';
import { tryton } from './tryton';
import { twenty } from './twenty';
import { vincere } from './vincere';
import { workable } from './workable';
import { workday } from './workday';
import { zohoCrm } from './zoho-crm';
import { zohoRecruit } from './zoho-recruit';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [
  aircall,
  ashby,
  attio,
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
  exelare,
  facebook,
  frappeHr,
  freshsales,
  gem,
  gmail,
  googleCalendar,
  greenhouse,
  hireez,
  hubspot,
  icims,
  indeed,
  jobadder,
  jobvite,
  lever,
  linkedin,
  loxo,
  manatal,
  odoo,
  opencats,
  outlook,
  pandadoc,
  phone,
  pipedrive,
  proposify,
  qwilr,
  recruitcrm,
  recruitee,
  requestTracker,
  ringcentral,
  roundcube,
  salesforce,
  smartrecruiters,
  streak,
  suitecrm,
  teamtailor,
  tryton,
  twenty,
  vincere,
  workable,
  workday,
  zohoCrm,
  zohoRecruit,
];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
