import { dynamics } from './dynamics';
import { gmail } from './gmail';
import { hubspot } from './hubspot';
import { linkedin } from './linkedin';
import { odoo } from './odoo';
import { phone } from './phone';
import { salesforce } from './salesforce';
import type { Site } from './site';
import { tryton } from './tryton';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [dynamics, gmail, hubspot, linkedin, odoo, phone, salesforce, tryton];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
