/** Countries by what they pay with, as far as their money is not the euro. */
const others: Record<string, string> = {
  ...{ US: 'USD', GB: 'GBP', CH: 'CHF', LI: 'CHF', CA: 'CAD', AU: 'AUD', NZ: 'NZD', JP: 'JPY', IN: 'INR', SG: 'SGD' },
  ...{ SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', BR: 'BRL', MX: 'MXN', ZA: 'ZAR' },
  ...{ AE: 'AED', HK: 'HKD', IL: 'ILS', TR: 'TRY', KR: 'KRW', CN: 'CNY' },
};

/** The currency somebody with this language most likely reckons in, to begin with. @param language a BCP 47 tag */
export function likelyCurrency(language: string): string {
  const { region = '' } = new Intl.Locale(language).maximize();
  return others[region] ?? 'EUR';
}

/** All currencies there are, by their ISO 4217 codes. */
export const currencies: readonly string[] = Intl.supportedValuesOf('currency');
