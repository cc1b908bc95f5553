import type { PracticeSite } from './practice-site.ts';
import { close } from './sites/close.ts';
import { copper } from './sites/copper.ts';
import { espocrm } from './sites/espocrm.ts';
import { freshsales } from './sites/freshsales.ts';
import { odoo } from './sites/odoo.ts';
import { pipedrive } from './sites/pipedrive.ts';
import { suitecrm } from './sites/suitecrm.ts';
import { twenty } from './sites/twenty.ts';

/** Every practice site that is data: one file in `./sites` each, and one line here. */
export const practiceSites: readonly PracticeSite[] = [
  close,
  copper,
  espocrm,
  freshsales,
  odoo,
  pipedrive,
  suitecrm,
  twenty,
];
