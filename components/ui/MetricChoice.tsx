import { metricName } from '../words/metric-name';

interface Props {
  /** What is asked for. */
  label: string;
  name: string;
  metrics: readonly string[];
  chosen: string;
  onChoose: (metric: string) => void;
}

/** One of several metrics, to be chosen. */
export const MetricChoice = ({ label, name, metrics, chosen, onChoose }: Props) => (
  <label>
    {label}
    <select class="field" name={name} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      {metrics.map((metric) => (
        <option key={metric} value={metric}>
          {metricName(metric)}
        </option>
      ))}
    </select>
  </label>
);
