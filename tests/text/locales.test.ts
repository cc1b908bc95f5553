import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { measureIds, metricIds } from '../../lib/catalog';
import { templates } from '../../lib/roles/all';
import { meaningKey, metricKey } from '../../lib/text/metric-key';

/* The types know only English: what another language lacks, or has too much of, nobody else would notice. */

const folder = 'lib/text/locales';
const languages = readdirSync(folder).map((file) => file.replace('.yml', ''));

const read = async (language: string): Promise<Map<string, ParsedMessage>> => {
  const messages = await parseMessagesFile(join(folder, `${language}.yml`));
  const ours = messages.map((message) => [message.key.join('.'), message] as const);
  return new Map(ours.filter(([key]) => !key.startsWith('@@')));
};

/** What code has to know to use a message: its gaps, and for which numbers it has a form. */
const shape = (message: ParsedMessage | undefined) =>
  message && {
    gaps: [...message.namedSubstitutions].sort(),
    numbers: message.substitutions,
    forms: message.type === 'plural' ? Object.keys(message.plurals) : null,
  };

const english = await read('en');

describe.each(languages)('the texts in %s', async (language) => {
  const texts = await read(language);

  it('are the same as in English, none missing and none too many', () =>
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort()));

  it.each([...english.keys()])('%s has the same gaps and forms', (key) =>
    expect(shape(texts.get(key))).toEqual(shape(english.get(key))),
  );

  it('name themselves', () => expect(texts.get('language.tag')).toMatchObject({ message: language }));
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
    expect(named.sort()).toEqual([...metrics.map(metricKey), ...metrics.map(meaningKey), ...roles].sort());
  });
});

function keyOf([, key, section, name]: RegExpMatchArray): string {
  return key ?? `${section}.${name}`;
}
