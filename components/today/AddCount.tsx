import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { metricIds } from '@/lib/catalog';
import { type TagId, tagsAmong } from '@/lib/tags';
import { MetricChoice } from '../ui/MetricChoice';
import { TagChoice } from '../ui/TagChoice';
import { Door } from './Door';
import { NumberForm } from './NumberForm';
import { most } from './Total';

interface Props {
  /** Metrics that have a number already; they are corrected instead. */
  counted: readonly string[];
  onAdd: (metric: string, n: number, tags: TagId[]) => void;
}

/** Adds what is missing from a day altogether: which metric, how many, and what they were like. */
export function AddCount({ counted, onAdd }: Props) {
  const [chosen, choose] = useState<string>();
  const [tags, setTags] = useState<TagId[]>([]);
  const choices = metricIds.filter((metric) => !counted.includes(metric));
  const metric = choices.find((one) => one === chosen) ?? choices[0];
  if (!metric) return null;
  return (
    <Door does="add-count" label={i18n.t('correct.add')}>
      {(close) => {
        const leave = () => {
          close();
          setTags([]);
        };
        return (
          <NumberForm
            name="add-count"
            label={i18n.t('correct.how_many')}
            n={1}
            least={1}
            most={most}
            onSave={(n) => {
              leave();
              onAdd(metric, n, tagsAmong(metric, tags));
            }}
            onLeave={leave}
            more={<TagChoice metric={metric} tags={tags} onTags={setTags} />}
          >
            <MetricChoice
              label={i18n.t('correct.which')}
              name="add-metric"
              metrics={choices}
              chosen={metric}
              onChoose={choose}
            />
          </NumberForm>
        );
      }}
    </Door>
  );
}
