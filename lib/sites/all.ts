import { linkedin } from './linkedin';
import { phone } from './phone';
import { requestTracker } from './request-tracker';
import { roundcube } from './roundcube';
import type { Site } from './site';
import { tryton } from './tryton';

/** Every site Groundwork knows. A new site is one more file and one more line here. */
export const sites: readonly Site[] = [linkedin, phone, requestTracker, roundcube, tryton];

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site with this id, if this version knows it. */
export const siteById = (id: string): Site | undefined => byId.get(id);
