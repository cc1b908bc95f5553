import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SiteView } from '@/lib/state/site-view';
import { Button } from './Button';

interface Props {
  site: SiteView;
  onChip: (site: string, on: boolean) => void;
}

/** Whether the chip shows on a site's pages. Where the site forbids it, the risk is told first and taken by a second press. */
export function ChipChoice({ site: { id, name, chip, chipAtOwnRisk }, onChip }: Props) {
  const [asking, ask] = useState(false);
  const isRisk = chipAtOwnRisk && !chip;
  const answer = (on: boolean) => {
    ask(false);
    if (on) onChip(id, true);
  };
  return (
    <div class="chip-choice" data-chip-shown={chip}>
      <p class="soft">{i18n.t(chip ? 'options.chip_shown' : 'options.chip_hidden')}</p>
      <Button
        does={chip ? 'chip-hide' : 'chip-show'}
        aria-label={i18n.t(chip ? 'options.chip_hide_what' : 'options.chip_show_what', { site: name })}
        aria-expanded={isRisk ? asking : undefined}
        onClick={() => (isRisk ? ask(!asking) : onChip(id, !chip))}
      >
        {i18n.t(chip ? 'options.chip_hide' : 'options.chip_show')}
      </Button>
      {isRisk && asking && (
        <div class="notice" data-tone="ask" role="alert">
          <p>{i18n.t('options.chip_risk', { site: name })}</p>
          <div class="choice">
            <Button look="main" does="chip-risk-no" onClick={() => answer(false)}>
              {i18n.t('options.chip_risk_no')}
            </Button>
            <Button does="chip-risk-yes" onClick={() => answer(true)}>
              {i18n.t('options.chip_risk_yes')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
