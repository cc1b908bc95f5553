import { i18n } from '#i18n';
import type { SiteView } from '@/lib/state/site-view';
import { number } from '@/lib/text/number';
import { Notice } from './Notice';

interface Props {
  site: SiteView;
  language: string;
  /** Where there is room: what the number is of, and that the limit is a guess. */
  explained?: boolean;
}

/** How much of a platform's limit is used up, and a calm word in time. Nobody outside the platform knows the limit. */
export const Limits = ({ site: { name, limits }, language, explained }: Props) =>
  limits.map(({ metric, used, about, days, standing }) => {
    const words = {
      site: name,
      used: number(used, language),
      about: number(about, language),
      days: number(days, language),
    };
    return (
      <div key={metric} class="limit" data-limit={metric} data-used={used} data-standing={standing}>
        <p>{i18n.t('limit.used', words)}</p>
        {standing !== 'free' && (
          <Notice tone="ask">
            <p>{i18n.t(`limit.${standing}`, words)}</p>
          </Notice>
        )}
        {explained && <p>{i18n.t('limit.explained', words)}</p>}
      </div>
    );
  });
