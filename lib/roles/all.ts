import { accountExecutive } from './account-executive';
import { accountant } from './accountant';
import { agencyRecruiter180 } from './agency-recruiter-180';
import { agencyRecruiter360 } from './agency-recruiter-360';
import { backOffice } from './back-office';
import { salesDevelopment } from './sales-development';
import { salesperson } from './salesperson';
import { socialSelling } from './social-selling';
import { support } from './support';
import { talentAcquisition } from './talent-acquisition';
import type { Template } from './template';

const all = [
  ...([agencyRecruiter180, agencyRecruiter360, talentAcquisition, salesDevelopment, salesperson] as const),
  ...([accountExecutive, socialSelling, accountant, support, backOffice] as const),
] as const;

export type TemplateId = (typeof all)[number]['id'];

/** The roles to begin with, in the order views list them. A new one is one more file and one more line here. */
export const templates: readonly (Template & { id: TemplateId })[] = all;

const byId = new Map<string, Template & { id: TemplateId }>(templates.map((template) => [template.id, template]));

/** The template with this id, if this version knows it. */
export const templateById = (id: string): (Template & { id: TemplateId }) | undefined => byId.get(id);
