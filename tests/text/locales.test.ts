import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedMessage } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { measureIds, metricIds } from '../../lib/catalog';
import { templates } from '../../lib/roles/all';
import { meaningKey, metricKey } from '../../lib/text/metric-key';
import { everyForm, locales, read } from './read-locale.ts';

/* The types know only English: what another language lacks, or has too much of, nobody else would notice. */

/** The gaps of each form of a text, `{a}` and `$2`. A form for one number may name it in words: `$1` is not asked of it. */
function gapsOf(texts: Map<string, ParsedMessage>) {
  const gaps = everyForm(texts).map(([name, text]): [string, string[]] => {
    const all = [...text.matchAll(/\{\w+\}|\$\d/g)].map(([gap]) => gap);
    return [name, [...new Set(all)].filter((gap) => gap !== '$1' || name.endsWith(', n')).sort()];
  });
  return Object.fromEntries(gaps);
}

const english = await read('en');

describe.each(locales)('the texts in %s', async (locale) => {
  const texts = await read(locale);

  it('are the same as in English, none missing and none too many', () =>
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort()));

  it('have the same forms, and in each form the same gaps', () => expect(gapsOf(texts)).toEqual(gapsOf(english)));
});

describe('every text is shown somewhere', () => {
  const source = ['components', 'entrypoints', 'lib']
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const written = new Set([...source.matchAll(/'([a-z]+\.\w+)'|__MSG_(\w+?)_(\w+)__/g)].map(keyOf));
  /** Keys that are put together, `state.${state}`: what stands before the gap and after it. */
  const made = [...source.matchAll(/`([a-z]+\.\w*)\$\{[^`]*?\}(\w*)`/g)];

  const isMade = (key: string) =>
    made.some(([, start = '', end = '']) => {
      const name = key.slice(start.length, key.length - end.length);
      return key === start + name + end && source.includes(`'${name}'`);
    });

  const listed = /^(metric|meaning|role)\./;

  it.each([...english.keys()].filter((key) => !listed.test(key)))('%s', (key) =>
    expect(written.has(key) || isMade(key)).toBe(true),
  );

  it('metrics, what they mean, and roles by their own lists', () => {
    const named = [...english.keys()].filter((key) => listed.test(key));
    const metrics = [...metricIds, ...measureIds];
    const roles = templates.map(({ id }) => `role.${id.replaceAll('-', '_')}`);
    expect(named.sort()).toEqual(
      [...metrics.map((metric) => metricKey(metric, null)), ...metrics.map(meaningKey), ...roles].sort(),
    );
  });
});

function keyOf([, key, section, name]: RegExpMatchArray): string {
  return key ?? `${section}.${name}`;
}
