import { metricName } from '../words/metric-name';

interface Props {
  /** What is asked for. */
  label: string;
  name: string;
  metrics: readonly string[];
  chosen: string;
  onChoose: (metric: string) => void;
  /** The id of what says why the choice was not taken; left out while nothing is wrong. */
  wrong?: string | undefined;
}

/** One of several metrics, to be chosen. */
export const MetricChoice = ({ label, name, metrics, chosen, onChoose, wrong }: Props) => (
  <label>
    {label}
    <select
      class="field"
      name={name}
      value={chosen}
      aria-invalid={wrong ? true : undefined}
      aria-describedby={wrong}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {metrics.map((metric) => (
        <option key={metric} value={metric}>
          {metricName(metric)}
        </option>
      ))}
    </select>
  </label>
);
