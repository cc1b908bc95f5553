import { i18n } from '#i18n';
import { shapeOf, unitOf } from '@/lib/catalog';
import { metricName } from '../words/metric-name';

/** What a metric's number is typed in: `Revenue (EUR)`, `Turnaround time (days)`; else its name alone. */
export function metricLabel(metric: string, currency: string): string {
  const unit = unitWords(metric, currency);
  return unit ? i18n.t('target.label_unit', { metric: metricName(metric, 2), unit }) : metricName(metric, 2);
}

/** The unit a metric's number is typed in; null for bare numbers. */
export function unitWords(metric: string, currency: string): string | null {
  const unit = unitOf(metric)?.unit;
  if (unit) return i18n.t(`target.unit_${unit}`);
  const shape = shapeOf(metric);
  if (shape === 'score') return i18n.t('target.unit_percent');
  return shape === 'money' ? currency : null;
}
