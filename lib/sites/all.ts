import { aircall } from './aircall';
import { ashby } from './ashby';
import { attio } from './attio';
import { bamboohr } from './bamboohr';
import { betterProposals } from './better-proposals';
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
import { hireez } from './hireez';
import { hubspot } from './hubspot';
import { icims } from './icims';
import { indeed } from './indeed';
import { jobvite } from './jobvite';
import { linkedin } from './linkedin';
import { odoo } from './odoo';
import { opencats } from './opencats';
import { outlook } from './outlook';
import { pandadoc } from './pandadoc';
import { phone } from './phone';
import { pipedrive } from './pipedrive';
import { proposify } from './proposify';
import { qwilr } from './qwilr';
import { recruitcrm } from './recruitcrm';
import { requestTracker } from './request-tracker';
import { ringcentral } from './ringcentral';
import { roundcube } from './roundcube';
import { salesforce } from './salesforce';
import type { Site } from './site';
import { smartrecruiters } from './smartrecruiters';
import { streak } from './streak';
import { suitecrm } from './suitecrm';
import { tryton } from './tryton';
import { twenty } from './twenty';
import { workable } from './workable';
import { workday } from './workday';
import { zohoCrm } from './zoho-crm';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [
  aircall,
  ashby,
  attio,
  bamboohr,
  betterProposals,
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
  hireez,
  hubspot,
  icims,
  indeed,
  jobvite,
  linkedin,
  odoo,
  opencats,
  outlook,
  pandadoc,
  phone,
  pipedrive,
  proposify,
  qwilr,
  recruitcrm,
  requestTracker,
  ringcentral,
  roundcube,
  salesforce,
  smartrecruiters,
  streak,
  suitecrm,
  tryton,
  twenty,
  workable,
  workday,
  zohoCrm,
];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
