import { readField } from '../codecs/body';
import type { Condition, Field } from '../sites/site';
import type { Place, Ports } from './ports';
import type { SetValue } from './set-value';

type At = Pick<Place, 'site' | 'home'>;

/** The values at a field. A subject has no blanks: what is hashed here is never what is hashed there. */
export const valuesAt = (ports: Ports, at: At, set: string, field: Field, body: unknown): Promise<SetValue[]> =>
  Promise.all(
    readField(body, field, 'id').map(async (value) => ({ set, hash: await ports.hash(at, `one of ${set}\n${value}`) })),
  );

/**
 * Whether what stands in a body is in the named sets its conditions ask for, or out of them.
 * @returns the values of which nobody has said yet, none if all is known to hold; null if it is known not to
 */
export async function unknownIn(
  ports: Ports,
  at: At,
  conditions: readonly Condition[],
  body: unknown,
): Promise<SetValue[] | null> {
  const unknown: SetValue[] = [];
  for (const condition of conditions) {
    const set = 'in' in condition ? condition.in : 'notIn' in condition ? condition.notIn : null;
    if (set === null) continue;
    const values = await valuesAt(ports, at, set, condition.field, body);
    const known = await Promise.all(values.map((value) => ports.sets.has(at.site, value)));
    if ('notIn' in condition) {
      if (known.includes(true)) return null;
      if (!known.includes(null)) continue;
    } else if (known.includes(true)) continue;
    const open = values.filter((_, index) => known[index] === null);
    if (!open.length) return null;
    unknown.push(...open);
  }
  return unknown;
}
