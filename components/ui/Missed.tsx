import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { metricIds } from '@/lib/catalog';
import type { SiteView } from '@/lib/state/site-view';
import { metricName } from '../words/metric-name';
import { byHand } from '../words/site-name';
import { Button } from './Button';
import { MetricChoice } from './MetricChoice';

interface Props {
  disabled: boolean;
  /** Where something can be missed: sites that are switched on. */
  sites: readonly SiteView[];
  /** The site the person is on; most likely it was missed there. */
  here: SiteView | null;
  /** @param site a site's id, or `manual` for what no site could have seen */
  onAdd: (site: string, metric: string) => void;
}

/** "I did something you missed": where and what it was, and it is added by hand. For a site's own metrics two presses. */
export function Missed({ disabled, sites, here, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [where, go] = useState<string>();
  const [what, choose] = useState<string>();
  const id = useId();
  const usual = sites.some((one) => one.id === here?.id) ? here?.id : undefined;
  const site = sites.find((one) => one.id === (where ?? usual));
  const first = (where === undefined ? (site ?? here) : site)?.metrics ?? [];
  const choices = [...first, ...metricIds.filter((metric) => !first.includes(metric))];
  const metric = what ?? choices[0] ?? '';
  const add = (chosen: string) => {
    onAdd(site?.id ?? byHand, chosen);
    choose(undefined);
    setOpen(false);
  };

  return (
    <div class="missed">
      <Button does="missed" disabled={disabled} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {i18n.t('popup.missed')}
      </Button>
      <div id={id} class="missed-choice" hidden={!open || disabled}>
        {open && !disabled && (
          <>
            <label>
              {i18n.t('popup.missed_where')}
              <select
                class="field"
                name="missed-site"
                value={site?.id ?? byHand}
                onChange={(e) => {
                  go(e.currentTarget.value);
                  choose(undefined);
                }}
              >
                {sites.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
                <option value={byHand}>{i18n.t('popup.missed_elsewhere')}</option>
              </select>
            </label>
            {site && site.metrics.length > 1 && (
              <div class="missed-usual">
                {site.metrics.map((one) => (
                  <Button key={one} does={`missed-${one}`} onClick={() => add(one)}>
                    {metricName(one)}
                  </Button>
                ))}
              </div>
            )}
            <MetricChoice
              label={i18n.t('popup.missed_which')}
              name="missed-metric"
              metrics={choices}
              chosen={metric}
              onChoose={choose}
            />
            <Button look="main" does="missed-add" onClick={() => add(metric)}>
              {i18n.t('popup.missed_add')}
            </Button>
            <p class="soft">{i18n.t('popup.missed_hint')}</p>
          </>
        )}
      </div>
    </div>
  );
}
