import { i18n } from '#i18n';
import type { Here } from '@/lib/state/here';
import { list } from '@/lib/text/number';
import { Limits } from '../ui/Limits';
import { Switch } from '../ui/Switch';
import { metricName } from '../words/metric-name';

interface Props {
  here: Here;
  language: string;
  /** Counting is paused everywhere. */
  paused: boolean;
  onSwitch: (patterns: readonly string[], on: boolean) => void;
}

/** Whether the page one is on is counted, with its switch; an unknown page can be bound to a known site. */
export function ThisPage({ here: { site, origin, patterns, on }, language, paused, onSwitch }: Props) {
  if (!site) {
    return (
      <p class="this-page soft">
        {i18n.t('popup.here_unknown')}{' '}
        <a href={`/options.html?origin=${encodeURIComponent(origin)}#own-domain`} target="_blank" rel="noopener">
          {i18n.t('popup.here_bind')}
        </a>
      </p>
    );
  }
  const { name } = site;
  // Far from a limit it is no news; the settings have the number all the time.
  const limits = site.limits.filter(({ standing }) => standing !== 'free');
  if (site.evidence === 'manual') return <p class="this-page soft">{i18n.t('popup.here_by_hand', { site: name })}</p>;
  const acts = list(
    site.metrics.map((metric) => metricName(metric, 2)),
    language,
  );
  return (
    <div class="this-page" data-here={site.id}>
      <p>{i18n.t(on ? (paused ? 'popup.here_paused' : 'popup.here_on') : 'popup.here_off', { site: name })}</p>
      <Switch
        on={on}
        label={i18n.t('popup.here_switch', { site: name })}
        onSwitch={(next) => onSwitch(patterns, next)}
      />
      {on && <Limits site={{ ...site, limits }} language={language} />}
      {!on && <p class="soft">{i18n.t('popup.here_reason', { site: name, acts })}</p>}
    </div>
  );
}
