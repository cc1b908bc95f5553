import { i18n } from '#i18n';
import type { Template } from '@/lib/roles/template';
import type { Problem } from '@/lib/state/target-input';
import type { Target } from '@/lib/target';
import { areaWords } from '../words/role-words';
import { meaning } from '../words/target-words';
import { CurrencyField } from './CurrencyField';
import { Field } from './Field';
import { metricLabel } from './field-words';

interface Props {
  template: Template;
  /** The template's targets and what stands in their fields. */
  numbers: readonly { target: Target; typed: string }[];
  /** Null where nothing is in money. */
  currency: string | null;
  /** What is wrong, by metric; and with the currency. */
  found: Readonly<Record<string, Problem>>;
  onCurrency: (currency: string) => void;
  onNumber: (metric: string, value: string) => void;
}

/** A role's numbers to adjust: the headlines in sight, the others and what they are for behind a door. */
export function RoleNumbers({ template, numbers, currency, found, onCurrency, onNumber }: Props) {
  const headlines: readonly string[] = template.headlines;
  const isFirst = ({ target }: { target: Target }) => headlines.includes(target.metric);
  const field = ({ target: { metric, period }, typed }: { target: Target; typed: string }, more: boolean) => (
    <Field
      key={metric}
      label={i18n.t(`target.field_${period}`, { metric: metricLabel(metric, currency ?? '') })}
      name={`value-${metric}`}
      type="number"
      value={typed}
      problem={found[metric]}
      hint={more ? meaning(metric) : undefined}
      onValue={(value) => onNumber(metric, value)}
    />
  );
  return (
    <>
      <div class="fields">{numbers.filter(isFirst).map((one) => field(one, true))}</div>
      <p class="soft">{i18n.t('target.role_text')}</p>
      <details>
        <summary>{i18n.t('target.leads')}</summary>
        <ul class="areas">
          {template.areas.map((area) => {
            const { name, why, who } = areaWords(area);
            return (
              <li key={area.name} data-lens={area.lens}>
                <strong>{name}</strong> {why} <span class="soft">{i18n.t('target.who', { who })}</span>
              </li>
            );
          })}
        </ul>
        <div class="fields">
          {currency !== null && <CurrencyField value={currency} problem={found.currency} onValue={onCurrency} />}
          {numbers.filter((one) => !isFirst(one)).map((one) => field(one, false))}
        </div>
      </details>
    </>
  );
}
