import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * A language nobody speaks, for tests only: every word half as long again, written from right to left. Whatever is not
 * ready for such a language breaks in it, and what is still in English is seen at once.
 */

/** The tag it goes by: numbers and dates are then Arabic ones. */
export const longTag = 'ar';

const accents: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
};

/** Half as long again from five letters on, as one word that nothing divides. */
const longer = (word: string): string =>
  (word.length < 5 ? word : word + word.slice(Math.ceil(word.length / 2))).replace(
    /[aeiouAEIOU]/g,
    (one) => accents[one] ?? one,
  );

/** Has all of it but the spaces around it run from the right, whatever its letters do. */
const fromRight = (text: string): string =>
  /\p{Letter}/u.test(text) ? text.replace(/\S(?:.*\S)?/s, (inner) => `\u202e${inner}\u202c`) : text;

/** One form of a text; what is filled in stays as it is, since it has its own direction. */
const turned = (text: string): string =>
  text
    .split(/(\{\w+\}|\$\d)/)
    .map((part, place) => (place % 2 ? part : fromRight(part.replace(/\p{Letter}+/gu, longer))))
    .join('');

/** A text in this language; its forms for one and for many each. */
export const longWords = (text: string): string => text.split(' | ').map(turned).join(' | ');

/** What has to stay as it is: addresses, and what says how the language is written. */
const kept: Record<string, string> = { language_tag: longTag, language_direction: 'rtl' };

/**
 * A copy of a build whose only texts are in this language.
 * @param folder where the copy goes
 */
export async function inLongWords(build: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await cp(build, folder, { recursive: true });
  const locales = join(folder, '_locales');
  for (const locale of await readdir(locales))
    if (locale !== 'en') await rm(join(locales, locale), { recursive: true });
  const file = join(locales, 'en', 'messages.json');
  const texts = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
  for (const [name, text] of Object.entries(texts)) {
    const isAddress = text.message.startsWith('https://');
    text.message = kept[name] ?? (isAddress ? text.message : longWords(text.message));
  }
  // The browser takes no description of more than 132 characters.
  if (texts.app_description) texts.app_description.message = 'Groundwork';
  await writeFile(file, JSON.stringify(texts));
  return folder;
}
