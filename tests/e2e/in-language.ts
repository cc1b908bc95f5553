import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A copy of a build that has texts in one language only. Browsers show them whatever their own language is: Debian's
 * Chromium knows no language but English.
 * @param lang a tag as browsers have it, `de` or `pt-BR`; its texts are found as a browser finds them
 * @param folder where the copy goes
 */
export async function inLanguage(build: string, lang: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await cp(build, folder, { recursive: true });
  const locales = await readdir(join(folder, '_locales'));
  const locale = [lang.replace('-', '_'), lang.split('-')[0]].find((name) => name && locales.includes(name));
  if (!locale) throw new Error(`${build} has no texts in ${lang}`);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: locale }));
  for (const other of locales) {
    if (other !== locale) await rm(join(folder, '_locales', other), { recursive: true });
  }
  return folder;
}
