import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A copy of a build that has texts in one language only. Browsers show them whatever their own language is: Debian's
 * Chromium knows no language but English.
 * @param folder where the copy goes
 */
export async function inLanguage(build: string, language: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await cp(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: language }));
  for (const other of await readdir(join(folder, '_locales'))) {
    if (other !== language) await rm(join(folder, '_locales', other), { recursive: true });
  }
  return folder;
}
