import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { currencies } from '@/lib/text/currency';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';

interface Props {
  /** What the person has set, ISO 4217; null where they have not. */
  currency: string | null;
  /** What their targets are in; null where they are in none, or in several. */
  ofTargets: string | null;
  language: string;
  onCurrency: (currency: string | null) => Promise<void>;
}

/** What amounts are in of which a site names no currency. */
export function Amounts({ currency, ofTargets, language, onCurrency }: Props) {
  const [said, say] = useState({ words: '' });
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const change = (chosen: string) =>
    onCurrency(chosen || null).then(
      () => say({ words: i18n.t('options.amounts_saved') }),
      () => say({ words: i18n.t('trouble.not_done') }),
    );
  return (
    <Card id="amounts" title={i18n.t('options.amounts')}>
      <div class="setting">
        <div>
          <label for="amounts-currency">{i18n.t('options.amounts_currency')}</label>
          <p class="soft" id="amounts-hint">
            {i18n.t('options.amounts_text')}
          </p>
        </div>
        <select
          class="field"
          id="amounts-currency"
          name="amounts-currency"
          aria-describedby="amounts-hint"
          value={currency ?? ''}
          onChange={(event) => void change(event.currentTarget.value)}
        >
          <option value="">
            {ofTargets ? i18n.t('options.amounts_targets', { currency: ofTargets }) : i18n.t('options.amounts_unknown')}
          </option>
          {currencies.map((code) => (
            <option key={code} value={code}>
              {[code, names.of(code)].join(', ')}
            </option>
          ))}
        </select>
      </div>
      <Status told={said}>{said.words}</Status>
    </Card>
  );
}
