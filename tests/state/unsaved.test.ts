import { expect, it } from 'vitest';
import { unsaved } from '../../lib/state/backup';

const day = 86_400_000;
const now = Date.parse('2026-11-24T10:00:00Z');
const ago = (days: number) => now - days * day;

/** Days ago: the first and last event, the last export, the last time it was put off. */
const said = (span: [number, number] | null, exported?: number, reminded?: number) => {
  const settings = {
    exportedAt: exported === undefined ? null : ago(exported),
    remindedAt: reminded === undefined ? null : ago(reminded),
  };
  return unsaved(settings, span && [ago(span[0]), ago(span[1])], now) !== null;
};

it.each<[string, Parameters<typeof said>, boolean]>([
  ['nothing counted', [null], false],
  ['counted for 29 days', [[29, 0]], false],
  ['counted for 30 days', [[30, 0]], true],
  ['exported 29 days ago', [[90, 0], 29], false],
  ['exported 30 days ago', [[90, 0], 30], true],
  ['nothing counted since the export', [[90, 40], 40], false],
  ['put off six days ago', [[90, 0], 60, 6], false],
  ['put off seven days ago', [[90, 0], 60, 7], true],
])('a backup is reminded of: %s', (_, given, is) => expect(said(...given)).toBe(is));
