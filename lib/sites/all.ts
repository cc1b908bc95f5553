import { aircall } from './aircall';
import { betterProposals } from './better-proposals';
import { dialpad } from './dialpad';
import { docusign } from './docusign';
import { espocrm } from './espocrm';
import { gmail } from './gmail';
import { hubspot } from './hubspot';
import { linkedin } from './linkedin';
import { odoo } from './odoo';
import { pandadoc } from './pandadoc';
import { phone } from './phone';
import { proposify } from './proposify';
import { qwilr } from './qwilr';
import { ringcentral } from './ringcentral';
import { salesforce } from './salesforce';
import type { Site } from './site';
import { suitecrm } from './suitecrm';
import { tryton } from './tryton';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [
  aircall,
  betterProposals,
  dialpad,
  docusign,
  espocrm,
  gmail,
  hubspot,
  linkedin,
  odoo,
  pandadoc,
  phone,
  proposify,
  qwilr,
  ringcentral,
  salesforce,
  suitecrm,
  tryton,
];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
