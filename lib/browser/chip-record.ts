import { readAs } from '../codecs/body';
import { decoded } from '../detect/subject';
import { latestStep } from '../ledger/acted-on';
import { dayOf } from '../ledger/days';
import { type Ledger, ledgerState } from '../ledger/open';
import { siteById } from '../sites/all';
import type { ChipStep } from './chip-state';
import { hashesOf } from './hashes';
import type { ChipMessage } from './messages';
import { readSettings } from './settings';

/**
 * How far a record got: the last act that counts for it, and its day. Its id is hashed and forgotten; that it was asked
 * for is written down nowhere.
 * @param place where the page is that shows it
 * @returns null where nothing counts for it, or nobody can say
 */
export async function stepOf(
  ledger: Ledger,
  { kind: name, groups }: Extract<ChipMessage, { chip: 'record' }>,
  place: { site: string; home: string },
): Promise<ChipStep | null> {
  const site = siteById(place.site);
  const record = site?.kinds.find(({ id }) => id === name)?.record;
  const id = readAs(decoded(groups[record?.name ?? ''] ?? ''), record?.as ?? 'id');
  if (!site || !record || id === null || !(await ledgerState(ledger)).ok) return null;
  const home = site.tenant ? `${place.home}/${groups[site.tenant] ?? ''}` : place.home;
  const subjects = await hashesOf(ledger, { site: site.id, home }, id);
  const step = await latestStep(ledger, { site: site.id, metrics: record.metrics, subjects });
  const { dayStart } = await readSettings();
  return step && { metric: step.metric, day: dayOf(step.at, step.offset, dayStart) };
}
