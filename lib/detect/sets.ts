import { readNames } from '../codecs/body';
import { stageOf } from '../codecs/stage';
import type { Condition, Field } from '../sites/site';
import type { Place, Ports } from './ports';
import type { SetValue } from './set-value';

type At = Pick<Place, 'site' | 'home'>;

/** A value has no line break in it, and a subject no blank: what is hashed here is never what is hashed there. */
const asValue = async (ports: Ports, at: At, set: string, name: string): Promise<SetValue> => ({
  set,
  hash: await ports.hash(at, `one of ${set}\n${name}`),
});

/** The values at a field. */
export const valuesAt = (ports: Ports, at: At, set: string, field: Field, body: unknown): Promise<SetValue[]> =>
  Promise.all(readNames(body, field).map((name) => asValue(ports, at, set, name)));

/**
 * Whether a name is one of a set: the person's word, else what the vendor ships, else, of stages, what the name itself
 * says; null where none of them says.
 */
async function isOne(ports: Ports, at: At, value: SetValue, name: string): Promise<boolean | null> {
  const said = await ports.sets.has(at.site, value);
  if (said !== null) return said;
  const shipped = ports.sites.find(({ id }) => id === at.site)?.sets ?? {};
  const { are = [], areNot = [], stage } = shipped[value.set] ?? {};
  if (are.includes(name)) return true;
  if (areNot.includes(name)) return false;
  if (!stage) return null;
  const read = stageOf(name);
  if (read !== null) return read === stage;
  const others = Object.entries(shipped).filter(([set, one]) => set !== value.set && one.stage);
  if (others.some(([, one]) => one.are.includes(name))) return false;
  const values = await Promise.all(others.map(([set]) => asValue(ports, at, set, name)));
  const known = await Promise.all(values.map((one) => ports.sets.has(at.site, one)));
  return known.includes(true) ? false : null;
}

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
    const names = readNames(body, condition.field);
    const values = await Promise.all(names.map((name) => asValue(ports, at, set, name)));
    const known = await Promise.all(values.map((value, index) => isOne(ports, at, value, names[index] ?? '')));
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
