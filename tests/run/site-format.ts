import { z } from 'zod';
import { linkedin } from '../../lib/sites/linkedin';
import { siteSchema } from '../../lib/sites/schema';

interface Node {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Node[];
  oneOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
  description?: string;
  additionalProperties?: Node | boolean;
}

const code = (value: unknown) => `\`${JSON.stringify(value)}\``;
const variants = ({ anyOf, oneOf }: Node) => anyOf ?? oneOf ?? [];

/** What may stand at a place, in words. Objects are told apart by their own tables. */
function kindOf(node: Node): string {
  if (node.const !== undefined) return code(node.const);
  if (node.enum) return node.enum.length > 12 ? 'one of the ids in `lib/catalog.ts`' : node.enum.map(code).join(', ');
  if (variants(node).length > 0) return [...new Set(variants(node).map(kindOf))].join(' or ');
  if (node.items) return `list of ${kindOf(node.items)}`;
  if (node.properties) return `{ ${Object.keys(node.properties).join(', ')} }`;
  const { additionalProperties: inside } = node;
  if (typeof inside === 'object' && inside.properties) return `${kindOf(inside)} by name`;
  if (inside) return 'texts by name';
  return { string: 'text', integer: 'whole number', boolean: 'yes or no' }[node.type ?? ''] ?? node.type ?? 'anything';
}

function table({ properties = {}, required = [] }: Node, leaveOut: readonly string[] = []): string {
  const rows = Object.entries(properties)
    .filter(([name]) => !leaveOut.includes(name))
    .map(([name, node]) => {
      const cells = [`\`${name}\``, required.includes(name) ? 'must' : 'may', kindOf(node), node.description ?? ''];
      return `| ${cells.join(' | ')} |`;
    });
  return ['| Field | | What stands there | |', '|---|---|---|---|', ...rows].join('\n');
}

function listOf(nodes: readonly Node[], told: string): string {
  const lines = (node: Node) => [`### ${kindOf(node.properties?.[told] ?? {})}`, node.description, table(node, [told])];
  return nodes.flatMap((node) => lines(node).filter((line) => line !== undefined)).join('\n\n');
}

/** What a kind of condition asks. */
function meaning({ properties = {} }: Node): string {
  if (properties.is) return `is ${kindOf(properties.is)}`;
  if (properties.stage) return `is by its words the name of one of ${kindOf(properties.stage)}; only of a request`;
  if (properties.notIn) return 'is known to be none of a named set; only in the trigger of a retraction';
  return properties.in ? 'is one of a named set, which is learnt; only in a trigger' : 'is there, or is not';
}

/** The page `docs/site-format.md`. */
export function siteFormat(): string {
  const site = z.toJSONSchema(siteSchema, { io: 'input', reused: 'inline' }) as Node;
  const detector = site.properties?.detectors?.items ?? {};
  const result = site.properties?.results?.items ?? {};
  const triggers = variants(detector.properties?.trigger ?? {});
  const proofs = variants(detector.properties?.confirm?.properties?.any?.items ?? {}).slice(1);
  const conditions = variants(triggers[0]?.properties?.where?.items ?? {});
  const amount = detector.properties?.amount ?? {};
  const ways = variants(amount)[1]?.properties?.ways?.items ?? {};
  const [example] = linkedin.detectors;
  return `# What a site file may say

Made from \`lib/sites/schema.ts\` by \`npm run docs\`; what the fields mean stands at the types in \`lib/sites/site.ts\`, how
to write one in \`docs/add-a-site.md\`. Data only: every site file is the same after a round trip through JSON.

## Site

${table(site)}

## Page kind

${table(site.properties?.kinds?.items ?? {})}

## Detector

${table(detector)}

A retraction is a trigger, confirm, refute and subject of its own.

## Signals

A trigger is one of these:

${listOf(triggers, 'on')}

\`confirm\` and \`refute\` wait so many seconds (\`within\`) for \`any\` of several: a request as above, or one of these:

${listOf(proofs, 'on')}

## Subject

${listOf(variants(detector.properties?.subject ?? {}), 'from')}

## Amount

${listOf(variants(amount), 'from')}

It is reckoned in one of these ways, in major units of money:

${listOf(variants(ways), 'is')}

## Result

What comes of an act, without a gesture: seen on a page the person opens, and credited once to somebody they acted on.

${table(result)}

Its subject is one of these:

${listOf(variants(result.properties?.subject ?? {}), 'from')}

## Limit

What a platform lets one do; its number is a guess with a source, and shown as one.

${table(site.properties?.limits?.items ?? {})}

## Conditions on a field of the body

${conditions.map((node) => `- ${kindOf(node)}: ${meaning(node)}`).join('\n')}

## A detector, whole

\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`
`;
}
