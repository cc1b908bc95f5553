import { aircall } from './aircall';
import { attio } from './attio';
import { close } from './close';
import { copper } from './copper';
import { dialpad } from './dialpad';
import { espocrm } from './espocrm';
import { freshsales } from './freshsales';
import { gmail } from './gmail';
import { hubspot } from './hubspot';
import { linkedin } from './linkedin';
import { odoo } from './odoo';
import { phone } from './phone';
import { pipedrive } from './pipedrive';
import { ringcentral } from './ringcentral';
import { salesforce } from './salesforce';
import type { Site } from './site';
import { streak } from './streak';
import { suitecrm } from './suitecrm';
import { tryton } from './tryton';
import { twenty } from './twenty';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [
  aircall,
  attio,
  close,
  copper,
  dialpad,
  espocrm,
  freshsales,
  gmail,
  hubspot,
  linkedin,
  odoo,
  phone,
  pipedrive,
  ringcentral,
  salesforce,
  streak,
  suitecrm,
  tryton,
  twenty,
];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
