import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';

/**
 * Bytes a build may have at most. The page script is parsed on every page of a site that is switched on, the chip where it is
 * shown. Most of the zip are public holidays, statistics, calendar files, workbooks and seven sets of texts, which only the
 * views load that need them, and the rules of all sites. The popup shows no number before its scripts are there, and the
 * browser is asked for each file by itself.
 */
const limits = {
  'page.js': 20_000,
  'page.js with chip.js': 55_000,
  'what the popup waits for': 225_000,
  'the zip': 800_000,
};
/** Scripts and sheets of style the popup names. */
const popupFiles = 2;
const lines = 300;
const built = '.output/chrome-mv3';
const sources = ['entrypoints', 'components', 'lib', 'tests'];

/** Measures the built extension and the source files. */
export function sizes(): Outcome {
  const asked = readFileSync(join(built, 'popup.html'), 'utf8').replaceAll(/<link disabled [^>]+>/g, '');
  const popup = [...asked.matchAll(/"\/((?:chunks|assets)\/[^"]+)"/g)].map(([, file = '']) => file);
  const page = statSync(join(built, 'page.js')).size;
  const chip = statSync(join(built, 'chip.js')).size;
  const measured = [
    measure('page.js', page),
    measure('page.js with chip.js', page + chip),
    measure(
      'what the popup waits for',
      popup.reduce((sum, file) => sum + (file.endsWith('.js') ? statSync(join(built, file)).size : 0), 0),
    ),
    measure('the zip', statSync(join('.output', zipName())).size),
  ];
  const long = sources.flatMap(filesBelow).filter(({ length }) => length > lines);
  const said = [
    ...measured.filter(({ ok }) => !ok).map(({ text }) => text),
    ...long.map(({ path, length }) => `${path} has ${length} lines, at most ${lines} are wanted`),
  ];
  if (popup.length > popupFiles) said.push(`popup.html names ${popup.length} files, at most ${popupFiles} are wanted`);
  const others = [long.length > 0, popup.length > popupFiles];
  const failed = [...measured.map(({ ok }) => !ok), ...others].filter(Boolean).length;
  return { passed: measured.length + others.length - failed, failed, notRun: [], said: said.join('\n') };
}

function measure(what: keyof typeof limits, bytes: number) {
  const limit = limits[what];
  return { ok: bytes <= limit, text: `${what} has ${bytes} bytes, at most ${limit} are wanted` };
}

function zipName(): string {
  const name = readdirSync('.output').find((file) => file.endsWith('-chrome.zip'));
  if (!name) throw new Error('no zip in .output');
  return name;
}

function filesBelow(folder: string): { path: string; length: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|js|css)$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, length: readFileSync(path, 'utf8').trimEnd().split('\n').length }));
}
