import { i18n } from '#i18n';
import { mostTiers, type PlanProblems, type TypedTier } from '@/lib/state/commission-input';
import { number } from '@/lib/text/number';
import { Field } from '../targets/Field';
import { Button } from '../ui/Button';
import { here } from '../words/language';

interface Props {
  tiers: readonly TypedTier[];
  currency: string;
  found: PlanProblems;
  onTiers: (tiers: readonly TypedTier[]) => void;
}

/** How many per cent, from how much on: the first tier from nought, each further one from an amount. */
export function Tiers({ tiers, currency, found, onTiers }: Props) {
  const change = (place: number, part: Partial<TypedTier>) =>
    onTiers(tiers.map((tier, at) => (at === place ? { ...tier, ...part } : tier)));
  return (
    <fieldset class="tiers">
      <legend>{i18n.t('commission.tiers')}</legend>
      {tiers.map((tier, place) => (
        // Tiers have nothing but their place.
        <div class="fields" key={`tier-${place + 1}`}>
          {place > 0 && (
            <Field
              label={i18n.t('target.label_unit', { metric: i18n.t('commission.from'), unit: currency })}
              name={`from-${place}`}
              type="number"
              value={tier.from}
              problem={found[`from-${place}`]}
              onValue={(from) => change(place, { from })}
            />
          )}
          <Field
            label={i18n.t(place === 0 ? 'commission.part' : 'commission.part_from')}
            name={`part-${place}`}
            type="number"
            value={tier.part}
            problem={found[`part-${place}`]}
            onValue={(part) => change(place, { part })}
          />
          {place > 0 && (
            <Button
              look="quiet"
              does="tier-remove"
              aria-label={i18n.t('commission.remove_tier', { n: number(place + 1, here()) })}
              onClick={() => onTiers(tiers.filter((_, at) => at !== place))}
            >
              {i18n.t('commission.remove')}
            </Button>
          )}
        </div>
      ))}
      {tiers.length < mostTiers && (
        <Button does="tier-add" onClick={() => onTiers([...tiers, { from: '', part: '' }])}>
          {i18n.t('commission.add_tier')}
        </Button>
      )}
    </fieldset>
  );
}
