import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../e2e/chromium.ts';
import { run } from './command.ts';
import { installDebian, packages } from './debian.ts';
import { playFilm } from './film.ts';
import { playHero } from './hero.ts';
import { openWorkday, playWorkday } from './workday.ts';

/*
 * `npm start`: Chromium with Groundwork and the practice workplace. Without a display, or with --headless, a person's
 * ten minutes are played there. With --film=<folder> a recruiter's whole day is played, and pictures of it are taken;
 * with --hero=<folder> a quotation is sent in a real Tryton.
 */

const args = process.argv.slice(2);
const build = '.output/chrome-mv3-test';
const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json'];

if (!findChromium()) {
  const lacking = await installDebian([packages.chromium]);
  if (!findChromium()) {
    console.error(`No Chromium here: ${lacking ?? 'set CHROMIUM=<path>'}, or name one with CHROMIUM=<path>.`);
    process.exit(1);
  }
}

if (newest(sources) > builtAt()) {
  console.log('Building …');
  const { code, said } = await run(['wxt', 'build', '--mode', 'test']);
  if (code !== 0) {
    rmSync(build, { recursive: true, force: true });
    console.error(said);
    process.exit(1);
  }
}

const display =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const said = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const film = said('film');
const hero = said('hero');
const pictures = said('pictures') ?? 'test-results/start';

if (film) process.exitCode = (await playFilm(build, film)) ? 0 : 1;
else if (hero) await playHero(build, hero);
else if (args.includes('--headless') || !display) await playWorkday(build, pictures);
else await openWorkday(build);

function builtAt(): number {
  return statSync(join(build, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the newest of these files was changed. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
    return Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
  });
  return Math.max(0, ...times);
}
