import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';

/** Debian packages the suites work with. */
export const packages = {
  chromium: ['chromium'],
  // The letters of the expected pictures, see tests/e2e/pixels.
  letters: ['fonts-noto-core'],
  firefox: ['firefox-esr'],
  tryton: ['tryton-server', 'tryton-sao', 'tryton-modules-sale-opportunity'],
  // php-cgi keeps a web server from coming along.
  roundcube: [
    ...['roundcube-core', 'roundcube-sqlite3', 'dovecot-imapd', 'php-cgi', 'php-cli'],
    ...['php-intl', 'php-mbstring', 'php-xml', 'php-sqlite3'],
  ],
  requestTracker: ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'],
} as const;

/** What packages ask when they are installed: neither is to set up a database of its own. */
const settled = ['roundcube-core roundcube/dbconfig-install', 'request-tracker5 request-tracker5/dbconfig-install'];

const mayInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/**
 * Installs what is missing of these packages, where that is possible; each group by itself, so that one that cannot be had
 * takes none of the others along.
 * @returns why some are still missing, with the command that gets them; null if none is
 */
export async function installDebian(groups: readonly (readonly string[])[]): Promise<string | null> {
  const missing: string[][] = [];
  for (const group of groups) {
    const lacking: string[] = [];
    for (const name of group) if (!(await isInstalled(name))) lacking.push(name);
    if (lacking.length) missing.push(lacking);
  }
  if (missing.length === 0) return null;
  const command = (names: readonly string[]) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!mayInstall()) return `\`sudo ${command(missing.flat())}\` gets it (Debian)`;
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await settle();
  const updated = await run(['apt-get', 'update'], quietly);
  const failed: string[] = [];
  for (const names of missing) {
    console.log(`Installing ${names.join(', ')} …`);
    const installed = updated.code === 0 ? await run(command(names).split(' '), quietly) : updated;
    if (installed.code !== 0) failed.push(`\`${command(names)}\` failed:\n${installed.said}`);
  }
  return failed.length ? failed.join('\n') : null;
}

/** Answers beforehand. Without it a package only does more than it need, so nothing depends on it. */
async function settle(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-debian-'));
  const file = join(folder, 'settled');
  writeFileSync(file, settled.map((question) => `${question} boolean false\n`).join(''));
  await run(['debconf-set-selections', file]);
  rmSync(folder, { recursive: true });
}

async function isInstalled(name: string): Promise<boolean> {
  const { code, said } = await run(['dpkg', '--status', name]);
  return code === 0 && said.includes('\nStatus: install ok installed');
}
