import { attio } from './attio';
import { close } from './close';
import { copper } from './copper';
import { espocrm } from './espocrm';
import { freshsales } from './freshsales';
import { linkedin } from './linkedin';
import { odoo } from './odoo';
import { phone } from './phone';
import { pipedrive } from './pipedrive';
import type { Site } from './site';
import { streak } from './streak';
import { suitecrm } from './suitecrm';
import { tryton } from './tryton';
import { twenty } from './twenty';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [
  attio,
  close,
  copper,
  espocrm,
  freshsales,
  linkedin,
  odoo,
  phone,
  pipedrive,
  streak,
  suitecrm,
  tryton,
  twenty,
];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
