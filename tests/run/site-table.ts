import type { MetricId } from '../../lib/catalog';
import { sites } from '../../lib/sites/all';
import type { Site } from '../../lib/sites/site';
import { allEvidence } from '../accuracy/evidence';
import { formsOf, read } from '../text/read-locale';

const texts = await read('en');

const nameOf = (metric: MetricId): string => {
  const text = texts.get(`metric.${metric.replaceAll('-', '_')}`);
  if (!text) throw new Error(`${metric} has no name`);
  const { n = '', text: only } = formsOf(text);
  const name = only ?? n;
  // CVs, InMails: only what begins like a word is written small.
  return /^[A-Z][a-z]/.test(name) && !name.startsWith('InMail') ? name.charAt(0).toLowerCase() + name.slice(1) : name;
};

/** What a site counts and what it asks about, or what is counted by hand there; each metric once. */
function actionsOf({ evidence, detectors, byHand = [], results = [] }: Site): string {
  const all = [...detectors, ...results];
  if (evidence === 'manual')
    return `by hand: ${[...new Set([...all.map(({ metric }) => metric), ...byHand])].map(nameOf).join(', ')}`;
  const sure = new Set(all.filter(({ ask }) => !ask).map(({ metric }) => metric));
  const asked = new Set(all.filter(({ metric }) => !sure.has(metric)).map(({ metric }) => metric));
  const names = (metrics: Set<MetricId>) => [...metrics].map(nameOf).join(', ');
  return [names(sure), asked.size ? `asks about ${names(asked)}` : ''].filter(Boolean).join('; ');
}

const where = ({ pages, ownDomain, everywhere }: Site): string => {
  if (everywhere) return ' (on any site you switched on)';
  if (!ownDomain) return '';
  return pages.length ? ' (or your own address)' : ' (your own address)';
};

const tried = ({ id }: Site): string => {
  const product = allEvidence().get(id);
  return product ? `${product.product}, ${product.date}` : 'not yet';
};

type Column = [head: string, of: (site: Site) => string];

const columns: Column[] = [
  ['Site', (site) => site.name + where(site)],
  ['Actions and results', actionsOf],
  ['Facts checked on', ({ checked }) => checked],
];

function table(some: readonly Site[], more: Column[] = []): string {
  const all = [...columns, ...more];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rows = [...some].sort((a, b) => a.name.localeCompare(b.name)).map((site) => all.map(([, of]) => of(site)));
  return [all.map(([head]) => head), all.map(() => '---'), ...rows].map(line).join('\n');
}

/** The table of sites in the README: those that were tried on the real product, then, folded, the others. */
export function siteTable(): string {
  const verified = sites.filter(({ evidence }) => evidence === 'verified');
  const others = sites.filter(({ evidence }) => evidence !== 'verified');
  return `${table(verified, [['Tried on the real product', tried]])}

<details>
<summary>${others.length} more, built from public facts and not yet tried on the live product (<i>beta</i>)</summary>

${table(others)}

</details>`;
}

const begin = '<!-- sites: made by `npm run docs` -->';
const end = '<!-- /sites -->';

/** The README with the table as it is now. */
export function withSiteTable(readme: string): string {
  const [before, rest = ''] = readme.split(begin);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error('The README has no place for the table of sites.');
  return `${before}${begin}\n\n${siteTable()}\n\n${end}${after}`;
}
