import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from '../accuracy/score.ts';

/** Whether this run is to write down what it finds: `EVIDENCE=1`. */
export const isEvidence = process.env.EVIDENCE === '1';

/** The upstream part of a Debian package's version: 6.0.29 of `6.0.29-2+deb12u4`. */
export function versionOf(name: string): string {
  const status = execFileSync('dpkg', ['--status', name], { encoding: 'utf8' });
  const [, version] = /^Version: (?:\d+:)?([\d.]+)/m.exec(status) ?? [];
  if (!version) throw new Error(`dpkg does not tell the version of ${name}`);
  return version;
}

/** Which Debian this machine runs. */
export const debian = (): string => /^VERSION_ID="?([\d.]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';

/**
 * Writes down what the real product has shown, for the table of `npm run accuracy`. A detector that only asks counts
 * nothing, and is not in it.
 */
export function writeEvidence(id: string, product: string, scores: readonly Score[]): void {
  const detectors = scores.filter(({ tp, fp, fn }) => tp + fp + fn > 0);
  const date = new Date().toISOString().slice(0, 10);
  const folder = 'docs/evidence';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.json`), `${JSON.stringify({ id, product, date, detectors }, null, 2)}\n`);
}
