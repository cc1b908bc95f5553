import { i18n } from '#i18n';
import type { InUse as Figures, InUseSince } from '@/lib/state/in-use';
import { shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';

interface Props {
  site: string;
  /** Undefined while the ledger cannot be read. */
  inUse: InUseSince | undefined;
  language: string;
}

const none: Figures = { counted: 0, undone: 0, added: 0 };

/** What became of a site's counts on this machine: the accuracy nobody else can know. Nothing where there were none. */
export function InUse({ site, inUse, language }: Props) {
  const { counted, undone, added } = inUse?.bySite.get(site) ?? none;
  if (!inUse || counted + undone + added === 0) return null;
  const gaps = {
    date: shortDay(inUse.since, language),
    counted: number(counted, language),
    undone: number(undone, language),
    added: number(added, language),
  };
  return (
    <p data-in-use={site} data-counted={counted} data-undone={undone} data-added={added}>
      {i18n.t('options.in_use', gaps)}
    </p>
  );
}
