import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './command.ts';

/** Each breaks one rule of the house. */
const planted: Record<string, string> = {
  'lib/event.ts': "import { site } from './sites/site';\nexport const event = site;\n",
  'lib/sites/site.ts': 'export const site = 1;\n',
  'lib/detect/counter.ts': "import { open } from '@/lib/ledger/open';\nexport const counter = open;\n",
  'lib/ledger/open.ts': "import Dexie from 'dexie';\nexport const open = Dexie;\n",
  'lib/text/one.ts': "import { two } from './two';\nexport const one = two;\n",
  'lib/text/two.ts': "import { one } from './one';\nexport const two = one;\n",
  'lib/misc.ts': "import { gone } from './text/gone';\nexport const misc = gone;\n",
  'components/list.ts': "import Dexie from 'dexie';\nexport const list = Dexie;\n",
  'entrypoints/page.ts': "import { open } from '../lib/ledger/open';\nexport const page = open;\n",
};

let house: string;
let said: string;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'groundwork-layers-'));
  for (const [path, text] of Object.entries({
    ...planted,
    'package.json': '{ "dependencies": { "dexie": "4.4.7" } }',
  })) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  const aliases = resolve('tests/run/aliases.cjs');
  const config = `const ours = require(${JSON.stringify(resolve('.dependency-cruiser.cjs'))});
module.exports = { ...ours, options: { ...ours.options, preserveSymlinks: true, webpackConfig: { fileName: ${JSON.stringify(aliases)} } } };`;
  writeFileSync(join(house, 'config.cjs'), config);
  const folders = ['entrypoints', 'components', 'lib'];
  const line = ['depcruise', '--config', 'config.cjs', '--output-type', 'err', ...folders];
  said = (await run(line, {}, house)).said.replaceAll(' → ', ' to ');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the layers check refuses', () => {
  it.each([
    ['a climb', 'climbs-from-floor-0: lib/event.ts to lib/sites/site.ts'],
    ['detection that knows the ledger', 'strangers: lib/detect/counter.ts to lib/ledger/open.ts'],
    ['a circle', 'circle: lib/text/one.ts'],
    ['a file on no floor', 'on-no-floor: lib/misc.ts'],
    ['an import that leads nowhere', 'nowhere: lib/misc.ts'],
    ['a package out of its room', 'dexie-has-a-room: components/list.ts'],
    ['a heavy page script', 'heavy-page: entrypoints/page.ts'],
  ])('%s', (_, line) => expect(said).toContain(line));
});
