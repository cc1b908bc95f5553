import { existsSync } from 'node:fs';
import { run } from './command.ts';

/** Debian packages the suites work with. */
export const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  tryton: ['tryton-server', 'tryton-sao', 'tryton-modules-sale-opportunity'],
} as const;

const mayInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/**
 * Installs what is missing of these packages, where that is possible.
 * @returns why some are still missing, with the command that gets them; null if none is
 */
export async function installDebian(wanted: readonly string[]): Promise<string | null> {
  const missing: string[] = [];
  for (const name of wanted) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length === 0) return null;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!mayInstall()) return `\`sudo ${command}\` gets it (Debian)`;
  console.log(`Installing ${missing.join(', ')} …`);
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run(['apt-get', 'update'], quietly);
  const installed = updated.code === 0 ? await run(command.split(' '), quietly) : updated;
  return installed.code === 0 ? null : `\`${command}\` failed:\n${installed.said}`;
}

async function isInstalled(name: string): Promise<boolean> {
  const { code, said } = await run(['dpkg', '--status', name]);
  return code === 0 && said.includes('\nStatus: install ok installed');
}
