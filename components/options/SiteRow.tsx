import { i18n } from '#i18n';
import type { InUseSince } from '@/lib/state/in-use';
import { type Domain, isOn, mayUndercount, originsOf, type SiteView } from '@/lib/state/site-view';
import { shortDay } from '@/lib/text/day';
import { list } from '@/lib/text/number';
import { ChipChoice } from '../ui/ChipChoice';
import { Limits } from '../ui/Limits';
import { Notice } from '../ui/Notice';
import { Switch } from '../ui/Switch';
import { metricName } from '../words/metric-name';
import { CheckDoor } from './CheckDoor';
import { DomainRow } from './DomainRow';
import { Doubts } from './Doubts';
import { InUse } from './InUse';
import { Withdrawn } from './Withdrawn';

interface Props {
  site: SiteView;
  /** Left out by the search. */
  hidden: boolean;
  language: string;
  inUse: InUseSince | undefined;
  /** Whether any site is on that has pages. */
  anyPages?: boolean;
  onSwitch: (patterns: readonly string[], on: boolean) => void;
  onRemove: (domain: Domain) => void;
  onOwnDomain: (site: string) => void;
  onLeaveOff: (site: SiteView) => void;
  onCountsRight: (site: string) => void;
  onByHand: (site: string, on: boolean) => void;
  onEverywhere: (site: string, on: boolean) => void;
  onChip: (site: string, on: boolean) => void;
  /** The site that is being checked; null while none is. */
  checking?: string | null;
  /** Begins to check a site; absent while the ledger cannot be read. */
  onCheck?: ((site: string) => void) | undefined;
}

/** One site: its switch, what it asks to see and why, how far it is tested, and the own addresses bound to it. */
export function SiteRow(props: Props) {
  const { site, hidden, language, inUse, anyPages = true, onSwitch, onRemove } = props;
  const { onOwnDomain, onLeaveOff, onCountsRight, onByHand, onEverywhere, onChip, checking = null, onCheck } = props;
  const patterns = originsOf(site);
  const on = isOn(site);
  return (
    <li
      class="site"
      hidden={hidden}
      data-site={site.id}
      data-granted={on}
      data-origins={patterns.join(' ')}
      data-evidence={site.evidence}
      data-health={mayUndercount(site) ? 'undercounting' : 'ok'}
    >
      <h3>{site.name}</h3>
      <Switch
        on={on}
        label={i18n.t('options.switch_on', { site: site.name })}
        onSwitch={(next) => {
          if (site.evidence === 'manual') onByHand(site.id, next);
          else if (site.everywhere && patterns.length === 0) onEverywhere(site.id, next);
          else if (patterns.length > 0) onSwitch(patterns, next);
          else onOwnDomain(site.id);
        }}
      />
      {on && site.everywhere && !anyPages && (
        <Notice tone="ask">
          <p>{i18n.t(patterns.length > 0 ? 'options.frame_none' : 'options.everywhere_none')}</p>
        </Notice>
      )}
      <Withdrawn site={site} language={language} onLeaveOff={onLeaveOff} />
      <Doubts site={site} language={language} onCountsRight={onCountsRight} />
      <details class="site-about soft" open={on}>
        <summary>
          {list(
            site.metrics.map((metric) => metricName(metric, 2)),
            language,
          )}
        </summary>
        <p>{reasonWords(site, language)}</p>
        {on && <Limits site={site} language={language} explained />}
        {site.id === 'linkedin' && !site.chip && <p>{i18n.t('options.linkedin')}</p>}
        {site.id === 'dialpad' && <p>{i18n.t('options.dialpad')}</p>}
        <p>
          {i18n.t(`options.evidence_${site.evidence}`)} ·{' '}
          {i18n.t('options.checked', { date: shortDay(site.checked, language) })}
        </p>
        <InUse site={site.id} inUse={inUse} language={language} />
      </details>
      {onCheck && <CheckDoor site={site} checking={checking} onCheck={onCheck} />}
      {on && !site.everywhere && <ChipChoice site={site} onChip={onChip} />}
      {site.domains.length > 0 && (
        <ul class="domains">
          {site.domains.map((domain) => (
            <DomainRow key={domain.origin + domain.prefix} domain={domain} onSwitch={onSwitch} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a site's switch asks the browser for and why, before it asks; or what it sees now. */
function reasonWords(site: SiteView, language: string): string {
  const { pages, domains } = site;
  const hosts = originsOf(site).map((pattern) => pattern.replace(/^\*?[a-z]*:\/\/|\/\*$/g, ''));
  if (site.evidence === 'manual') return i18n.t('options.by_hand');
  if (site.everywhere && hosts.length > 0) return i18n.t('options.frame', { hosts: list(hosts, language) });
  if (site.everywhere) return i18n.t('options.everywhere');
  if (hosts.length === 0) return i18n.t('options.asks_own');
  if (!isOn(site)) return i18n.t('options.asks', { hosts: list(hosts, language) });
  if (pages.length === 0) return i18n.t('options.sees_own', domains.length);
  return i18n.t('options.sees', { hosts: list(hosts, language) });
}
