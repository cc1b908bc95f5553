import { directionOf, type MeasureId, type MetricId, shapeOf } from '../catalog';
import type { Area, Pair, Role, Target } from '../target';
import { minorOf } from '../text/number';

/** The areas templates have; `lib/text` says what each is called, why it matters and who benefits. */
export const areaNames = [
  ...(['placing', 'introducing', 'acquiring', 'billing', 'hiring', 'supplying', 'pipeline', 'dialogue'] as const),
  ...(['selling', 'prospecting', 'advising', 'closing', 'demand', 'exchange', 'reach', 'flow'] as const),
  ...(['accounts', 'service', 'speed', 'output'] as const),
] as const;

export type AreaName = (typeof areaNames)[number];

type Metric = MetricId | MeasureId;

interface TemplateArea extends Area {
  name: AreaName;
  results: readonly Metric[];
  pairs: readonly (Pair & { result: Metric; action: Metric })[];
}

/**
 * A role to begin with. All its numbers are starting values for somebody who works full time, to be replaced by the
 * person's own: benchmarks where there are any, else assumptions.
 */
export interface Template {
  id: string;
  areas: readonly TemplateArea[];
  /** One or two. */
  headlines: readonly Metric[];
  /** As in `Target`, but money in whole units of whatever currency. */
  targets: readonly { metric: Metric; period: Target['period']; value: number }[];
}

/** Checks a template's shape while it is written. */
export const defineRole = <const T extends Template>(template: T): T => template;

/** The role a template describes, to be kept with the person's targets. */
export const roleFrom = ({ id, areas, headlines }: Template): Role => ({ template: id, areas, headlines });

/** A template's targets. @param currency ISO 4217, for those in money */
export const targetsFrom = ({ targets }: Template, currency: string): Target[] =>
  targets.map(({ metric, period, value }) => {
    const direction = directionOf(metric);
    const isMoney = shapeOf(metric) === 'money';
    return { metric, period, direction, ...(isMoney ? { value: value * minorOf(currency), currency } : { value }) };
  });
