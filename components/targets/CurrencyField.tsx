import { i18n } from '#i18n';
import type { Problem } from '@/lib/state/target-input';
import { currencies } from '@/lib/text/currency';
import { Field } from './Field';

interface Props {
  value: string;
  problem: Problem | undefined;
  onValue: (value: string) => void;
}

/** The currency of an amount, by its three letters. */
export const CurrencyField = ({ value, problem, onValue }: Props) => (
  <div>
    <Field
      label={i18n.t('target.currency')}
      name="currency"
      list="currencies"
      value={value}
      problem={problem}
      onValue={(typed) => onValue(typed.toUpperCase())}
    />
    <datalist id="currencies">
      {currencies.map((code) => (
        <option key={code} value={code} />
      ))}
    </datalist>
  </div>
);
