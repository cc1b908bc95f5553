import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenBy } from '../contract/site-contract';
import { run } from './command.ts';

const copied = [
  ...['lib/sites/site.ts', 'lib/sites/signal.ts', 'lib/sites/phone.ts', 'lib/sites/tryton.ts'],
  ...[
    'tests/contract/site-ids.ts',
    'tests/run/new-site.ts',
    'tests/run/command.ts',
    'biome.json',
    'package.json',
    '.gitignore',
  ],
  'tests/workplace/practice/practice-site.ts',
];

/** Lists as they were when there were two sites, so that any other can be made. */
const lists = {
  'lib/sites/all.ts': `import { phone } from './phone';
import type { Site } from './site';
import { tryton } from './tryton';

export const sites: readonly Site[] = [phone, tryton];
`,
  'tests/workplace/practice/all.ts': `import type { PracticeSite } from './practice-site.ts';

export const practiceSites: readonly PracticeSite[] = [];
`,
};

/** A copy of what the command reads and writes. */
let copy = '';
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-site-'));
  for (const path of copied) cpSync(path, join(copy, path), { recursive: true });
  for (const [path, content] of Object.entries(lists)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), content);
  }
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const make = (id: string) => run([process.execPath, resolve(copy, 'tests/run/new-site.ts'), id], {}, copy);

it.each(['close', 'brand-new'])(
  'makes a site of the id %s that keeps the contract, and puts it on the lists',
  async (id) => {
    const { code, said } = await make(id);
    expect(said).toContain(`lib/sites/${id}.ts`);
    expect(code).toBe(0);
    const [site] = Object.values(await import(join(copy, `lib/sites/${id}.ts`)));
    const cases = JSON.parse(readFileSync(join(copy, `tests/sites/${id}.cases.json`), 'utf8'));
    const broken = brokenBy(site as never, cases, null);
    expect(broken.filter((why) => id === 'close' || !why.includes('id'))).toEqual([]);
    expect(readFileSync(join(copy, 'lib/sites/all.ts'), 'utf8')).toMatch(/\[[^\]]*\b(brandNew|close),\s/);
    expect(readFileSync(join(copy, 'tests/contract/site-ids.ts'), 'utf8')).toContain(id);
  },
);

it('refuses a site that is there, and what is no id, and writes nothing', async () => {
  expect(await make('tryton')).toMatchObject({ code: 1, said: expect.stringContaining('there already') });
  expect(await make('Not An Id')).toMatchObject({ code: 1, said: expect.stringContaining('small letters') });
});
