import type { Pending } from './pending';
import type { Ports } from './ports';

/** All that is under way on the same page. */
const onPage = async (ports: Ports, { site, tab }: Pending): Promise<Pending[]> =>
  (await ports.pendings.all()).filter((other) => other.site === site && other.tab === tab);

/** Whether another request of the page is still without an answer. */
const openBeside = ({ id }: Pending, all: readonly Pending[]): boolean =>
  all.some((other) => other.id !== id && other.answered === undefined);

/**
 * Writes into a pending item that the page complains. Whose complaint it is cannot be told while another request of the
 * page is without an answer: of a double click's two, the server refuses one, and either may be the first.
 */
export async function complain(ports: Ports, pending: Pending, at: number): Promise<void> {
  if (openBeside(pending, await onPage(ports, pending))) pending.doubtedAt ??= at;
  else pending.refutedAt ??= at;
}

/**
 * Takes an answer for what it says of the page's complaints: a refused request explains them for all that was under way
 * by then; where none is left that could have been refused, they stand.
 * @param pending the item whose answer came, already stored
 * @returns the items whose complaint now stands, already stored
 */
export async function hearAnswer(ports: Ports, pending: Pending): Promise<Pending[]> {
  const all = await onPage(ports, pending);
  const { id, answered } = pending;
  if (answered && !answered.fits) {
    for (const { doubtedAt: _, ...other } of all) {
      if (other.id === id || other.at > answered.at) continue;
      const same = other.subjects?.some((subject) => pending.subjects?.includes(subject));
      await ports.pendings.put({ ...other, explained: same ? 'same' : (other.explained ?? 'other') });
    }
    return [];
  }
  const stands = all
    .filter((one) => one.doubtedAt !== undefined && !openBeside(one, all))
    .map(({ doubtedAt: refutedAt, ...one }): Pending => ({ ...one, ...(refutedAt ? { refutedAt } : {}) }));
  for (const one of stands) await ports.pendings.put(one);
  return stands;
}
