import { SUPPORTED_LOCALES } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { language } from '../../lib/text/language';
import { everyForm, formsOf, locales, read } from './read-locale.ts';

/* What can be said of a translation without speaking the language. */

/** What opens and closes a quotation, word for word. In French a space that does not break belongs to it. */
const quotes: Record<string, [open: string, close: string]> = {
  de: ['„', '“'],
  en: ['“', '”'],
  es: ['«', '»'],
  fr: ['«\u00a0', '\u00a0»'],
  nl: ['“', '”'],
  pt_BR: ['“', '”'],
  pt_PT: ['«', '»'],
};

/** Texts that are the same in every language: names and addresses. */
const everywhere = [
  'Groundwork',
  'ltr',
  'InMail',
  'InMails',
  'Sendout',
  'Sendouts',
  'https://crm.example.com',
  'date-holidays',
  'CC BY-SA 3.0',
];
/** Only gaps and marks, `+{n} {metric}`: nothing in it to translate. */
const isWordless = (text: string) => !/\p{Letter}/u.test(text.replaceAll(/\{\w+\}/g, ''));
/** Words a language really shares with English. */
const shared: Record<string, string[]> = {
  de: ['Pause', 'Plan', 'Version {version}', 'Passphrase', '{day}, in %'],
  es: ['Plan', 'Ratios'],
  fr: [
    ...['Message', 'Messages', 'Conversation', 'Conversations', 'Placement', 'Placements'],
    ...['Commission', 'Note', 'Part', 'Pause', 'Plan', 'Ratios', 'Sites', 'Version {version}'],
  ],
  nl: ['Post', 'Posts', 'Plan', 'Sites', 'Accountant', 'Week', '{day}, in %'],
  pt_BR: ['Sites'],
  pt_PT: ['Sites'],
};

const english = await read('en');

describe.each(locales)('the wording in %s', async (locale) => {
  const texts = await read(locale);
  const all = everyForm(texts);
  const wrong = (isWrong: (text: string) => boolean) => all.filter(([, text]) => isWrong(text));

  it('has no empty text, and no space too many', () =>
    // A bar between spaces would be taken for the border of two forms.
    expect(wrong((text) => text.trim() === '' || text !== text.trim() || /\s\s|\s\|\s/.test(text))).toEqual([]));

  if (locale !== 'en')
    it('is not left in English', () => {
      const may = new Set([...everywhere, ...(shared[locale] ?? [])]);
      const left = [...texts].filter(([key, message]) => {
        const forms = formsOf(english.get(key) ?? message);
        return Object.entries(formsOf(message)).some(
          ([form, text]) => text === forms[form] && !may.has(text) && !isWordless(text),
        );
      });
      expect(left.map(([key]) => key)).toEqual([]);
    });

  it('quotes as the language does', () => {
    const [open = '', close = ''] = quotes[locale] ?? [];
    const isWrong = (text: string) => {
      const [before = '', ...quotations] = text.split(open);
      const quoted = quotations.map((one) => one.split(close));
      const rest = [before, ...quoted.flat()].join('');
      return quoted.some(({ length }) => length !== 2) || /[„“”«»‹›"]/.test(rest);
    };
    expect(wrong(isWrong)).toEqual([]);
  });

  it('is named by its file, and written the way it says', () => {
    expect(SUPPORTED_LOCALES).toContain(locale);
    const tag = formsOf(texts.get('language.tag') as never).text ?? '';
    expect(tag).toBe(locale.replace('_', '-'));
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(texts.get('language.direction')).toMatchObject({ message: 'ltr' });
    // Whatever the browser calls it, numbers and dates are in the language of the texts.
    for (const name of [locale, tag]) expect(language(name, tag)).toBe(tag);
  });

  it('describes the extension in no more than the 132 characters Chrome takes', () =>
    expect(formsOf(texts.get('app.description') as never).text?.length).toBeLessThanOrEqual(132));

  if (locale === 'fr')
    it('lets no line break before a mark, and has bent apostrophes', () =>
      expect(wrong((text) => / [:;!?»]|« |'/.test(text) || /[^\s\d/][;!?](?!\w)/.test(text))).toEqual([]));

  if (locale === 'es')
    it('opens each question', () =>
      expect(wrong((text) => text.split('?').length !== text.split('¿').length)).toEqual([]));
});

it.each([
  ['en-GB', 'en'],
  ['de-AT', 'de'],
  ['fr-CA', 'fr'],
  ['es-419', 'es'],
  ['nl-BE', 'nl'],
  ['pt-BR', 'pt_BR'],
  ['pt-PT', 'pt_PT'],
])('a browser in %s finds its language', (browser, locale) => {
  // Browsers look for the whole tag first, then for the language alone.
  const found = [browser.replace('-', '_'), browser.split('-')[0]].find((name) => locales.includes(name ?? ''));
  expect(found).toBe(locale);
});
