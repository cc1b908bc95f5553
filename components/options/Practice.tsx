import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Status } from '../ui/Status';
import { Switch } from '../ui/Switch';

interface Props {
  on: boolean;
  /** Makes the practice numbers, or ends them. */
  onSwitch: (on: boolean) => Promise<void>;
}

/** Shows the views with a year of invented numbers. */
export function Practice({ on, onSwitch }: Props) {
  const [said, say] = useState('');
  const change = (wanted: boolean) => {
    say(wanted ? i18n.t('practice.making') : '');
    onSwitch(wanted).then(
      () => say(i18n.t(wanted ? 'practice.made' : 'practice.ended')),
      () => say(i18n.t('trouble.not_done')),
    );
  };
  return (
    <div class="practice">
      <div class="setting">
        <div>
          <p id="practice-label">{i18n.t('practice.switch')}</p>
          <p class="soft">{i18n.t('practice.hint')}</p>
        </div>
        <Switch on={on} label={i18n.t('practice.switch')} onSwitch={change} />
      </div>
      <Status>{said}</Status>
    </div>
  );
}
