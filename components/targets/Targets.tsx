import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Advice } from '@/lib/measure/advice';
import type { Suggestion } from '@/lib/roles/suggest';
import type { Told, Wanted } from '@/lib/state/target-changes';
import type { Area, Target } from '@/lib/target';
import { shortDay } from '@/lib/text/day';
import { Card } from '../ui/Card';
import { Said } from '../ui/Said';
import { metricName } from '../words/metric-name';
import { adviceWords, targetWords } from '../words/target-words';
import { AdviceLine } from './AdviceLine';
import { Areas } from './Areas';
import { History } from './History';
import { JobText } from './JobText';
import { RoleBuilder } from './RoleBuilder';
import { RoleForm } from './RoleForm';
import { TargetForm } from './TargetForm';
import { TargetRow } from './TargetRow';
import { type Turned, useSaying } from './use-saying';

interface Props {
  /** What holds today; null where nothing does. */
  held: Wanted | null;
  /** YYYY-MM-DD, as is `review`. */
  today: string;
  language: string;
  currency: string;
  /** When a new target is looked at again, unless the person says otherwise. */
  review: string;
  history: readonly Told[];
  advice: readonly Advice[];
  /** What a new target has in its form to begin with, or one there is. */
  formOf: (metric: string | null) => Pick<Parameters<typeof TargetForm>[0], 'typed' | 'first'>;
  /** That a target is above what a platform lets through. */
  limitOf: (target: Target) => Advice | null;
  /** From which day a version that is to come would no longer hold; null where there is none. */
  overruled: (from: string) => string | null;
  onTarget: (target: Target, from: string, first: boolean) => Promise<Turned>;
  onRemove: (metric: string) => Promise<Turned>;
  onRole: (wanted: Wanted) => Promise<Turned>;
  /** One area more, with its result and its action. */
  onArea: (area: Area, targets: readonly [Target, Target]) => Promise<Turned>;
  /** Areas a job description is about. */
  onSuggested: (suggestions: readonly Suggestion[]) => Promise<Turned>;
  /** Takes a version back, or what took it back. */
  onTurn: (id: string) => Promise<Turned>;
  /** How they are agreed on with others. @param overrules as in `TargetForm` */
  between?: (overrules: (from: string) => string | null) => ComponentChildren;
}

/** What a person wants to reach: set in a minute, changed at any time, with all that was before. */
export function Targets({ held, today, language, review, currency, history, advice, ...props }: Props) {
  const { formOf, limitOf, overruled, onTarget, onRemove, onRole, onArea, onSuggested, onTurn, between } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const [made, setMade] = useState(0);
  const { said, undo, run } = useSaying(onTurn);
  const targets = held?.targets ?? [];
  const ofMetric = (metric: string) => targets.find((target) => target.metric === metric);
  const close = () => {
    setChanging(null);
    setMade(made + 1);
  };
  const leave = () => {
    document.querySelector<HTMLElement>(`[data-target="${changing}"] [data-do="target-change"]`)?.focus();
    close();
  };
  const change = (metric: string) => {
    setChanging(metric);
    setTimeout(() => document.querySelector<HTMLInputElement>('[data-form="target"] [name="value"]')?.select());
  };
  const saveTarget = async (target: Target, from: string, first: boolean) => {
    const gaps = { metric: metricName(target.metric, 2), value: targetWords(target, language) };
    const words =
      from > today
        ? i18n.t('target.saved_from', { ...gaps, date: shortDay(from, language) })
        : i18n.t('target.saved', gaps);
    if (await run(() => onTarget(target, from, first), words)) close();
  };
  const saveRole = async (write: () => Promise<Turned>) => {
    if (await run(write, i18n.t('target.role_saved'))) close();
  };
  const replaces = (metric: string) => {
    const target = metric === changing ? undefined : ofMetric(metric);
    return target ? i18n.t('target.replaces', { value: targetWords(target, language) }) : null;
  };
  const overrules = (from: string) => {
    const day = overruled(from);
    return day ? i18n.t('target.overrules', { date: shortDay(day, language) }) : null;
  };
  const warnOf = (target: Target) => {
    const limit = limitOf(target);
    return limit && adviceWords(limit, language);
  };
  const roles = <RoleForm {...{ today, review, currency }} onSave={(wanted) => saveRole(() => onRole(wanted))} />;
  return (
    <Card id="targets" title={i18n.t('options.targets')}>
      <p>{i18n.t('target.text')}</p>
      {targets.length > 0 && (
        <ul class="targets">
          {targets.map((target) => (
            <TargetRow
              key={target.metric}
              {...{ target, language, first: held?.role.headlines.includes(target.metric) ?? false }}
              onChange={() => change(target.metric)}
              onRemove={() =>
                run(() => onRemove(target.metric), i18n.t('target.removed', { metric: metricName(target.metric, 2) }))
              }
            />
          ))}
        </ul>
      )}
      {overrules(today) && <p data-planned={overruled(today)}>{overrules(today)}</p>}
      <AdviceLine key={advice.map(({ kind }) => kind).join()} {...{ advice, language }} />
      <Said told={said} words={said.words} onUndo={undo} />
      {targets.length === 0 && roles}
      <h3>
        {changing
          ? i18n.t('target.change_what', { metric: metricName(changing, 2) })
          : i18n.t(targets.length > 0 ? 'target.another' : 'target.one')}
      </h3>
      <TargetForm
        key={`${changing}${made}`}
        {...formOf(changing)}
        {...{ today, warnOf, replaces, overrules }}
        onSave={saveTarget}
        onLeave={changing ? leave : undefined}
      />
      <details class="build" key={`build${made}`}>
        <summary>{i18n.t('build.open')}</summary>
        <RoleBuilder
          {...{ today, review, language, warnOf }}
          onSave={(area, both) => saveRole(() => onArea(area, both))}
        />
      </details>
      <details class="job" key={`job${made}`}>
        <summary>{i18n.t('job.open')}</summary>
        <JobText language={language} onSave={(found) => saveRole(() => onSuggested(found))} />
      </details>
      {targets.length > 0 && (
        <details class="anew" key={made}>
          <summary>{i18n.t('target.anew')}</summary>
          <p class="soft">{i18n.t('target.anew_text')}</p>
          {roles}
        </details>
      )}
      {held && held.role.areas.length > 0 && (
        <Areas
          held={held}
          onSave={(wanted, name) => void run(() => onRole(wanted), i18n.t('target.area_saved', { name }))}
        />
      )}
      {history.length > 0 && (
        <History
          {...{ history, language }}
          onTurn={(id, back) => run(() => onTurn(id), i18n.t(back ? 'target.taken_back' : 'target.holds_again'))}
        />
      )}
      {between?.(overrules)}
    </Card>
  );
}
