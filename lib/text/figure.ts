import { shapeOf, unitOf } from '../catalog';
import { formatOf, money, number, percent } from './number';

/** A metric's number as `Target` keeps it. */
interface Kept {
  metric: string;
  value: number;
  currency?: string;
}

/** A metric's number as it is read: `60`, `€30,000`, `10 days`, `85%`. */
export function figure({ metric, value, currency = '' }: Kept, language: string): string {
  const unit = unitOf(metric);
  if (unit) {
    const format = { style: 'unit', unit: unit.unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
    return formatOf(language, format).format(value / unit.minutes);
  }
  switch (shapeOf(metric)) {
    case 'money':
      return money({ amount: value, currency }, language);
    case 'score':
      return percent(value / 100, language);
    default:
      return number(value, language);
  }
}
