import { type Concept, places } from './concept';
import { articles } from './concepts';

/** Where it is, from the page in `docs/`. */
function whereOf({ shown, open }: Concept): string {
  const place = shown && `[${shown.place}](../${places[shown.place]})`;
  if (open === undefined) return place ?? '';
  return `**open**: ${open}${place ? `; in part: ${place}` : ''}`;
}

const rowOf = (concept: Concept): string => {
  const { id, says, shown } = concept;
  const test = shown ? `[${shown.test.replace('tests/', '')}](../${shown.test})` : '';
  return `| ${id} | ${says} | ${whereOf(concept)} | ${test} |`;
};

const intro = (all: readonly Concept[]): string => `# Four articles, sentence by sentence

Groundwork began with four articles on KPIs, KPAs and KRAs. This page has everything they say, in our words, and where it is
in the product _today_: what a person can use in the built extension, and the test that would fail without it. What is not
there, or only in part, is _open_, with a word for what is lacking. Of ${all.length}, ${all.filter(({ open }) => open === undefined).length} are there.

Made by \`npm run docs\` from \`tests/concepts/\`.
`;

/** The page `docs/concepts.md`. */
export function conceptsPage(): string {
  const tables = articles.map(({ title, concepts }) =>
    [`## ${title}`, '', '| | | Where | Test |', '|---|---|---|---|', ...concepts.map(rowOf), ''].join('\n'),
  );
  return [intro(articles.flatMap(({ concepts }) => concepts)), ...tables].join('\n');
}
