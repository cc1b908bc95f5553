import { i18n } from '#i18n';
import type { TemplateId } from '@/lib/roles/all';
import { type AreaName, areaNames } from '@/lib/roles/template';
import type { Area } from '@/lib/target';
import type { MessageName } from '@/lib/text/metric-key';

/** What a role is called. */
export const roleName = (id: TemplateId): string =>
  i18n.t(`role.${id.replaceAll('-', '_') as MessageName<TemplateId>}`);

const isOfTemplate = (name: string): name is AreaName => (areaNames as readonly string[]).includes(name);

/** What an area is called, why it matters and who benefits, in the person's language or in their own words. */
export function areaWords({ name, why = '', who = '' }: Area): { name: string; why: string; who: string } {
  if (!isOfTemplate(name)) return { name, why, who };
  return { name: i18n.t(`area.${name}`), why: i18n.t(`area.${name}_why`), who: i18n.t(`area.${name}_who`) };
}
