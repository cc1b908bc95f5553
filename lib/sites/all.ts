import { gmail } from './gmail';
import { googleCalendar } from './google-calendar';
import { linkedin } from './linkedin';
import { odoo } from './odoo';
import { outlook } from './outlook';
import { phone } from './phone';
import type { Site } from './site';
import { tryton } from './tryton';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [gmail, googleCalendar, linkedin, odoo, outlook, phone, tryton];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
