import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InUseSince } from '@/lib/state/in-use';
import { anyOn, type Domain, isOn, type SiteView } from '@/lib/state/site-view';
import { Card } from '../ui/Card';
import { SiteRow } from './SiteRow';

/** So many are found without searching. */
const atAGlance = 8;

interface Props {
  sites: readonly SiteView[];
  language: string;
  /** What became of their counts; undefined while the ledger cannot be read. */
  inUse: InUseSince | undefined;
  onSwitch: (patterns: readonly string[], on: boolean) => void;
  onRemove: (domain: Domain) => void;
  /** Leads to the form for an own address, with this site chosen. */
  onOwnDomain: (site: string) => void;
  onLeaveOff: (site: SiteView) => void;
  onCountsRight: (site: string) => void;
  onByHand: (site: string, on: boolean) => void;
  /** Switches on or off what needs no pages of its own. */
  onEverywhere: (site: string, on: boolean) => void;
  /** Shows the chip on a site's pages, or does not. */
  onChip: (site: string, on: boolean) => void;
  /** The site that is being checked; null while none is. */
  checking: string | null;
  /** Begins to check a site; absent while the ledger cannot be read. */
  onCheck: ((site: string) => void) | undefined;
}

/** Every site Groundwork knows, those in use first. Searching hides rows and takes none out of the page. */
export function Sites({ sites, language, inUse, ...doings }: Props) {
  const [wanted, setWanted] = useState('');
  const hit = ({ id, name }: SiteView) =>
    `${id} ${name}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
  const anyPages = anyOn(sites);
  const ordered = [...sites].sort((a, b) => Number(isOn(b)) - Number(isOn(a)) || a.name.localeCompare(b.name));
  return (
    <Card id="sites" title={i18n.t('options.sites')}>
      <p>{i18n.t('options.sites_text')}</p>
      {sites.length > atAGlance && (
        <label class="search">
          {i18n.t('options.search')}
          <input class="field" type="search" value={wanted} onInput={(e) => setWanted(e.currentTarget.value)} />
        </label>
      )}
      <ul class="sites">
        {ordered.map((site) => (
          <SiteRow
            key={site.id}
            site={site}
            hidden={!hit(site)}
            language={language}
            inUse={inUse}
            anyPages={anyPages}
            {...doings}
          />
        ))}
      </ul>
      {!sites.some(hit) && <p role="status">{i18n.t('options.search_none')}</p>}
    </Card>
  );
}
