import type { Decoded, RawBody } from './decoded';
import { decodeForm } from './form';

type Params = Readonly<Record<string, unknown>>;

/** No page puts more actions into one request. */
const mostActions = 250;

/** As much of an action's parameters is looked through. */
const mostParts = 2000;

/**
 * Aura, which Salesforce's pages speak: a form whose `message` is the JSON of a list of actions, reads and writes side by
 * side; each is a call of its own. The operation is the controller and the method as the address names them, without
 * their package (`RecordUi.createRecord`). The body:
 * - `params`: the action's parameters
 * - `prefix`: the first three characters of the record's id, which tell what it is a record of; absent without an id
 * - `any`: by its key, whatever single value stands anywhere in the parameters, for actions that nest them differently
 *
 * The answer is not seen, and 200 may carry an action's error: a detector needs a proof of its own.
 */
export function decodeAura(raw: RawBody): Decoded | null {
  const { message } = (decodeForm(raw)?.body ?? {}) as { message?: unknown };
  const sent: unknown = typeof message === 'string' ? JSON.parse(message) : null;
  const actions = isObject(sent) && Array.isArray(sent.actions) ? (sent.actions as unknown[]) : [];
  if (actions.length > mostActions) return null;
  const batch = actions.map(oneAction).filter((call) => call !== null);
  return batch.length > 0 ? { body: undefined, batch } : null;
}

const isObject = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function oneAction(action: unknown): Decoded | null {
  const { descriptor, params } = isObject(action) ? action : {};
  if (typeof descriptor !== 'string' || descriptor.length > 300 || !isObject(params)) return null;
  const [, controller, method] = /([A-Za-z]\w*?)(?:Controller)?\/ACTION\$(\w+)$/.exec(descriptor) ?? [];
  if (!controller) return null;
  const rep = isObject(params.recordRep) ? params.recordRep : {};
  const id = [params.recordId, rep.id].find((one) => typeof one === 'string' && /^[A-Za-z\d]{15}(?:...)?$/.test(one));
  const prefix = typeof id === 'string' ? { prefix: id.slice(0, 3) } : {};
  return { operation: `${controller}.${method}`, body: { params, ...prefix, any: anywhere(params) } };
}

/** Every single value by the key it stands under; one that is wrapped as `{ value }` by its wrapper's. */
function anywhere(params: Params): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = Object.create(null);
  const open: [string, unknown][] = Object.entries(params);
  for (let parts = 0; open.length > 0 && parts < mostParts; parts++) {
    const [key, value] = open.shift() as [string, unknown];
    const inside = typeof value === 'object' && value !== null ? Object.entries(value) : null;
    const goesOn = Array.isArray(value) ? () => key : (name: string) => (name === 'value' ? key : name);
    if (inside) for (const [name, one] of inside.slice(0, mostParts)) open.push([goesOn(name), one]);
    else found[key] = [...(found[key] ?? []), value];
  }
  return found;
}
