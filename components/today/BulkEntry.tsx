import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { metricIds } from '@/lib/catalog';
import type { Wanted } from '@/lib/event';
import type { TagId } from '@/lib/tags';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { MetricChoice } from '../ui/MetricChoice';
import { BulkHead } from './BulkHead';
import { BulkRow } from './BulkRow';

/** A metric's numbers on some days, by day. */
export type Numbers = Readonly<Record<string, number>>;

interface Props {
  language: string;
  /** The days to enter for, oldest first, `YYYY-MM-DD`. */
  days: readonly string[];
  /** What is counted on them by metric, in the order views list them. */
  counted: Readonly<Record<string, Numbers>>;
  onSave: (wanted: Wanted[]) => void;
  onLeave: () => void;
}

const name = (metric: string, day: string) => `${metric} ${day}`;

/** Several numbers at once: a line of days for each metric, with what is counted already. */
export function BulkEntry({ language, days, counted, onSave, onLeave }: Props) {
  const [more, setMore] = useState<string[]>([]);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [tags, setTags] = useState<Record<string, TagId[]>>({});
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const rows = metricIds.filter((metric) => metric in counted || more.includes(metric));
  const others = metricIds.filter((metric) => !rows.includes(metric));
  const numberOf = (metric: string, day: string) => counted[metric]?.[day] ?? 0;
  /** An empty field is a nought, as it was before anything was typed. */
  const wantedOf = (metric: string, day: string) => {
    const text = typed[name(metric, day)];
    return text === undefined ? numberOf(metric, day) : Number(text);
  };
  const wanted = rows.flatMap((metric) =>
    days
      .filter((day) => wantedOf(metric, day) !== numberOf(metric, day))
      .map((day): Wanted => ({ day, metric, n: wantedOf(metric, day), tags: tags[metric] ?? [] })),
  );
  const addRow = (metric: string) => {
    setMore([...more, metric]);
    // Its fields come with the next drawing; the last of them is today's.
    setTimeout(() => form.current?.querySelector<HTMLElement>(`[data-row="${metric}"] td:last-child input`)?.focus());
  };

  return (
    <form
      ref={form}
      class="bulk"
      data-form="bulk"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.length > 0) onSave(wanted);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <p class="soft">{i18n.t('bulk.text')}</p>
      {rows.length > 0 && (
        <table>
          <BulkHead days={days} language={language} />
          {rows.map((metric) => (
            <BulkRow
              key={metric}
              metric={metric}
              days={days}
              language={language}
              textOf={(day) => typed[name(metric, day)] ?? String(numberOf(metric, day) || '')}
              numberOf={(day) => numberOf(metric, day)}
              onType={(day, text) => setTyped({ ...typed, [name(metric, day)]: text })}
              tags={days.some((day) => wantedOf(metric, day) > numberOf(metric, day)) ? (tags[metric] ?? []) : null}
              onTags={(chosen) => setTags({ ...tags, [metric]: chosen })}
            />
          ))}
        </table>
      )}
      {others.length > 0 && <OneMore metrics={others} onAdd={addRow} />}
      <div class="number-doings">
        <Button type="submit" look="main" does="bulk-save" disabled={wanted.length === 0}>
          {i18n.t('bulk.save', wanted.length, [number(wanted.length, language)])}
        </Button>
        <Button does="bulk-leave" onClick={onLeave}>
          {i18n.t('correct.leave')}
        </Button>
      </div>
    </form>
  );
}

/** A further metric for the table. */
function OneMore({ metrics, onAdd }: { metrics: readonly string[]; onAdd: (metric: string) => void }) {
  const [chosen, choose] = useState<string>();
  const metric = metrics.find((one) => one === chosen) ?? metrics[0] ?? '';
  return (
    <div class="bulk-more">
      <MetricChoice
        label={i18n.t('bulk.more')}
        name="bulk-metric"
        metrics={metrics}
        chosen={metric}
        onChoose={choose}
      />
      <Button does="bulk-more" onClick={() => onAdd(metric)}>
        {i18n.t('bulk.more_add')}
      </Button>
    </div>
  );
}
