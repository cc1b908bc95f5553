import { tryton } from '../../../lib/sites/tryton';
import type { Score } from '../../accuracy/score.ts';
import { debian, versionOf, writeEvidence } from '../evidence-file.ts';

/** Writes down what Tryton has shown. */
export function writeTrytonEvidence(scores: readonly Score[]): void {
  const [server, client] = ['tryton-server', 'tryton-sao'].map(versionOf);
  writeEvidence(tryton.id, `Tryton ${server} server and ${client} web client (Debian ${debian()})`, scores);
}
