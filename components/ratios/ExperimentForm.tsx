import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Offer, OfferedSize } from '@/lib/state/experiment-offers';
import { dayAfter, shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { waysOf } from '../words/experiment-words';

interface Props {
  offer: Offer;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  onBegin: (size: OfferedSize, from: string) => void;
}

const names = { 1.5: 'trial.times_half', 2: 'trial.times_two', 3: 'trial.times_three' } as const;

/** Two ways that can be tried out, with all that is decided before: how large a difference, how many, from when on. */
export function ExperimentForm({ offer, today, language, onBegin }: Props) {
  const { sizes, pair } = offer;
  const within = sizes.filter(({ days }) => days !== null);
  const [times, ask] = useState((within.find((one) => one.times === 2) ?? within.at(-1) ?? sizes[0])?.times);
  const [from, beginOn] = useState(dayAfter(today, 1));
  const size = sizes.find((one) => one.times === times);
  const begin = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The day may have changed while it stood open.
    if (size?.days != null) onBegin(size, from < today ? today : from);
  };
  return (
    <details class="experiment-offer" data-offer={offer.kind}>
      <summary>{i18n.t('trial.offer', waysOf(offer))}</summary>
      <p>{i18n.t('trial.offer_text')}</p>
      {within.length === 0 || !size ? (
        <p data-far>{i18n.t('trial.too_long_any')}</p>
      ) : (
        <form data-form="experiment" onSubmit={begin}>
          <label>
            {i18n.t('trial.difference')}
            <select
              class="field"
              name="times"
              value={times}
              onChange={({ currentTarget }) => ask(Number(currentTarget.value))}
            >
              {sizes.map((one) => (
                <option key={one.times} value={one.times}>
                  {i18n.t(names[one.times as keyof typeof names])}
                </option>
              ))}
            </select>
          </label>
          <label>
            {i18n.t('trial.from')}
            <select
              class="field"
              name="from"
              value={from < today ? today : from}
              onChange={({ currentTarget }) => beginOn(currentTarget.value)}
            >
              <option value={dayAfter(today, 1)}>
                {i18n.t('trial.from_tomorrow', { date: shortDay(dayAfter(today, 1), language) })}
              </option>
              <option value={today}>{i18n.t('trial.from_today', { date: shortDay(today, language) })}</option>
            </select>
          </label>
          <div aria-live="polite">
            <p data-each={size.each}>
              <strong>{i18n.t('trial.each', { n: number(size.each, language) })}</strong> {i18n.t('trial.each_text')}
            </p>
            <p data-days={size.days ?? ''}>{takesWords(size, pair.horizon, today, language)}</p>
          </div>
          {size.days !== null && (
            <Button type="submit" look="main" does="experiment-begin">
              {i18n.t('trial.begin')}
            </Button>
          )}
        </form>
      )}
    </details>
  );
}

/** How long it takes at the person's pace, results and all. */
function takesWords({ days }: OfferedSize, horizon: number, today: string, language: string): string {
  if (days === null) return i18n.t('trial.too_long');
  const weeks = Math.max(1, Math.round(days / 7));
  const date = shortDay(dayAfter(today, days + horizon + 1), language);
  return i18n.t('trial.takes', weeks, [number(weeks, language), number(horizon, language), date]);
}
