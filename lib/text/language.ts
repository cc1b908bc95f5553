/**
 * The language numbers and dates are written in. Texts fall back to English where there is no translation; dates must
 * not stay behind in the other language, but the person's own region ("en-GB", "de-AT") is kept where it fits.
 * @param browserLanguage the browser's own language, as a tag with `-` or `_`
 * @param textLanguage the language the texts are really in, e.g. `en`
 * @returns a BCP 47 tag every `Intl` class takes
 */
export function language(browserLanguage: string, textLanguage: string): string {
  const tag = browserLanguage.replaceAll('_', '-');
  return tag.split('-')[0]?.toLowerCase() === textLanguage ? tag : textLanguage;
}
