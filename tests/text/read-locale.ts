import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';

const folder = 'lib/text/locales';

/** Every language there are texts in, as its file is called: `en`, `pt_BR`. */
export const locales = readdirSync(folder).map((file) => file.replace('.yml', ''));

/** The texts of a language by their keys, without those the browser brings itself. */
export async function read(locale: string): Promise<Map<string, ParsedMessage>> {
  const messages = await parseMessagesFile(join(folder, `${locale}.yml`));
  const ours = messages.map((message) => [message.key.join('.'), message] as const);
  return new Map(ours.filter(([key]) => !key.startsWith('@@')));
}

/** The forms of a text by number, `{ 1: 'Call', n: 'Calls' }`; a text that has one only has it under `text`. */
export const formsOf = (message: ParsedMessage): Record<string, string> =>
  message.type === 'plural' ? message.plurals : { text: message.message };

/** Every form of every text, with the key it has: `metric.call, n`. */
export const everyForm = (texts: Map<string, ParsedMessage>): [name: string, text: string][] =>
  [...texts].flatMap(([key, message]) =>
    Object.entries(formsOf(message)).map(([form, text]): [string, string] => [`${key}, ${form}`, text]),
  );
