import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { siteIds } from '../contract/site-ids.ts';
import { run } from './command.ts';

/*
 * `npm run new:site <id>`: writes the files of a new site with one act each, which pass the tests as they are, and puts
 * them on the lists. What is in them is an example, to be replaced by what the site does: docs/add-a-site.md.
 */

const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const title = (id: string) =>
  id.replace(/(^|-)(\w)/g, (_, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase());

const siteFile = (id: string, today: string) => `import { defineSite } from './site';

/* How this application does what is counted here, and what proves it: replace this by what you saw. */

export const ${camel(id)} = defineSite({
  id: '${id}',
  name: '${title(id)}',
  checked: '${today}',
  evidence: 'beta',
  pages: ['https://app.${id}.example/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [{ id: 'record', path: '/record/:id', canary: ['main'] }],
  detectors: [
    {
      id: 'call-logged',
      revision: 1,
      metric: 'call',
      evidence: 'beta',
      ask: true,
      trigger: { on: 'request', method: 'POST', path: '/api/calls', codec: 'json' },
      subject: { from: 'body', field: 'record', as: 'id' },
      once: { seconds: 60 },
    },
  ],
});
`;

const caseLine = (id: string, name: string, kind: string, status: number, expect: string) =>
  `{"name": "${name}", "detector": "call-logged", "kind": "${kind}", "steps": [
  {"at": 0, "gesture": "press"},
  {"at": 60, "request": {"method": "POST", "url": "https://app.${id}.example/api/calls", "body": {"record": "r1"}},
   "answer": {"at": 190, "status": ${status}}}],
 "expect": [${expect}]}`;

const casesFile = (id: string) => `{"site": "${id}", "cases": [
${caseLine(id, 'a call is logged', 'yes', 201, '{"metric": "call", "state": "unsure"}')},
${caseLine(id, 'the server refuses it', 'no', 400, '')}
]}
`;

const practiceFile = (id: string) => `import { practiceSite } from '../practice-site.ts';

export const ${camel(id)} = practiceSite({
  id: '${id}',
  name: 'Practice: ${title(id)}',
  host: 'app.${id}.example',
  pages: [
    {
      path: '/record/r1',
      title: 'A record',
      noise: [{ method: 'GET', to: '/api/records/r1' }],
      acts: [
        {
          id: 'call',
          label: 'Log a call',
          sends: [{ to: '/api/calls', body: { record: 'r1' }, answer: { status: 201 } }],
          counts: [{ metric: 'call', subject: 'r1', asked: true }],
        },
        { id: 'note', label: 'Write a note', sends: [{ to: '/api/notes', body: { record: 'r1' } }] },
      ],
    },
  ],
});
`;

/** A list of sites with one more on it; the order of imports is the formatter's business. */
function withSite(list: string, id: string, from: string): string {
  const items = (names: string) => [...names.split(',').map((name) => name.trim()), camel(id)].filter(Boolean);
  const longer = list.replace(/(readonly \w+\[\] = \[)([^\]]*)\];/, (_, start: string, names: string) => {
    return `${start}${items(names).sort().join(', ')}];`;
  });
  return `import { ${camel(id)} } from '${from}';\n${longer}`;
}

const ids = 'tests/contract/site-ids.ts';

/** What is written for a new site: path and content. */
function filesOf(id: string, today: string): [path: string, content: string][] {
  const lists = [
    ['lib/sites/all.ts', `./${id}`],
    ['tests/workplace/practice/all.ts', `./sites/${id}.ts`],
  ] as const;
  return [
    [`lib/sites/${id}.ts`, siteFile(id, today)],
    [`tests/sites/${id}.cases.json`, casesFile(id)],
    [`tests/workplace/practice/sites/${id}.ts`, practiceFile(id)],
    ...lists.map(([path, from]): [string, string] => [path, withSite(readFileSync(path, 'utf8'), id, from)]),
    ...(siteIds.has(id)
      ? []
      : [[ids, readFileSync(ids, 'utf8').replace('`.split', ` ${id}\`.split`)] as [string, string]]),
  ];
}

/** @returns why no site can be made of this id, or null */
function refusal(id: string): string | null {
  if (!/^[a-z][a-z0-9-]+$/.test(id))
    return 'npm run new:site -- <id>: small letters, digits and hyphens, such as close or zoho-crm';
  if (existsSync(`lib/sites/${id}.ts`)) return `lib/sites/${id}.ts is there already.`;
  return null;
}

const [id = ''] = process.argv.slice(2);
const refused = refusal(id);
if (refused) {
  console.error(refused);
  process.exit(1);
}
const files = filesOf(id, new Date().toLocaleDateString('sv'));
for (const [path, content] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
const paths = files.map(([path]) => path);
const { code, said } = await run(['biome', 'check', '--write', ...paths]);
if (code) console.error(said);
console.log(`${paths.join('\n')}

It counts an invented call, and its tests pass. Now replace that by what the site does, as docs/add-a-site.md says.
After each change, in seconds:
  npm run unit -- -t ${id} tests/contract tests/detect/cases.test.ts tests/workplace
When that passes, its buttons in a real browser:
  npm run build:test && SITE=${id} npm run e2e -- practice-sites -g "${id} counts"
At the end, the pages that tell of every site:
  npm run docs && npm run accuracy -- --write`);
process.exit(code);
