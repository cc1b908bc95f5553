import { shapeOf, unitOf } from '../catalog';
import { money, number } from './number';

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
    return new Intl.NumberFormat(language, format).format(value / unit.minutes);
  }
  switch (shapeOf(metric)) {
    case 'money':
      return money({ amount: value, currency }, language);
    case 'score':
      return new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100);
    default:
      return number(value, language);
  }
}
