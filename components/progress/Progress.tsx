import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Customers } from '@/lib/state/customers';
import type { Standing } from '@/lib/state/progress';
import { SheetLinks } from '../sheet/SheetLinks';
import { EmptyState } from '../ui/EmptyState';
import { TargetRow } from './TargetRow';

interface Props {
  /** Null where nothing is agreed: the door is closed. */
  standing: Standing | null;
  /** Whose customers numbers were, by metric, where something says so. */
  customers: ReadonlyMap<string, Customers> | undefined;
  today: string;
  language: string;
  /** What stands below the targets. */
  children?: ComponentChildren;
}

/** Where each target stands: done, due by now, what is left a day and where it will end. */
export function Progress({ standing, customers, today, language, children }: Props) {
  if (!standing || standing.targets.length === 0) {
    return (
      <EmptyState level={1} title={i18n.t('door.progress_title')}>
        <p>{i18n.t('door.progress')}</p>
        <a class="button" data-look="main" href="/options.html#targets" target="_blank" rel="noopener">
          {i18n.t('pace.set_target')}
        </a>
      </EmptyState>
    );
  }
  const { headlines } = standing.agreement.role;
  const first = (metric: string) => (headlines.includes(metric) ? headlines.indexOf(metric) : headlines.length);
  const targets = standing.targets.toSorted((a, b) => first(a.target.metric) - first(b.target.metric));
  return (
    <section class="progress">
      <h1>{i18n.t('nav.progress')}</h1>
      <ul>
        {targets.map((one) => (
          <TargetRow
            key={one.target.metric}
            progress={one}
            customers={customers?.get(one.target.metric)}
            {...{ today, language }}
          />
        ))}
      </ul>
      <a class="button" data-look="quiet" href="/options.html#targets" target="_blank" rel="noopener">
        {i18n.t('pace.change_targets')}
      </a>
      {children}
      <SheetLinks />
    </section>
  );
}
