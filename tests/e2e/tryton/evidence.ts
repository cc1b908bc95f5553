import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryton } from '../../../lib/sites/tryton';
import type { Score } from '../../accuracy/score.ts';

/** The upstream part of a Debian package's version: 6.0.29 of `6.0.29-2+deb12u4`. */
function versionOf(name: string): string {
  const status = execFileSync('dpkg', ['--status', name], { encoding: 'utf8' });
  const [, version] = /^Version: ([\d.]+)/m.exec(status) ?? [];
  if (!version) throw new Error(`dpkg does not tell the version of ${name}`);
  return version;
}

function product(): string {
  const [, debian] = /^VERSION_ID="?([\d.]+)/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
  const [server, client] = ['tryton-server', 'tryton-sao'].map(versionOf);
  return `Tryton ${server} server and ${client} web client (Debian ${debian})`;
}

/** Writes down what the real product has shown, for the table of `npm run accuracy`. */
export function writeEvidence(scores: readonly Score[]): void {
  const date = new Date().toISOString().slice(0, 10);
  const found = { id: tryton.id, product: product(), date, detectors: scores };
  const folder = 'docs/evidence';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${tryton.id}.json`), `${JSON.stringify(found, null, 2)}\n`);
}
