import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Sendout, sendouts } from '@/lib/catalog';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';
import { ownName } from '../words/metric-name';

interface Props {
  /** Which metric is called so; null while none is. */
  sendout: Sendout | null;
  onSendout: (sendout: Sendout | null) => Promise<void>;
}

/** What the person's firm means by a sendout: the word is used for two things. */
export function SendoutChoice({ sendout, onSendout }: Props) {
  const [said, set] = useState({ words: '' });
  const say = (words: string) => set({ words });
  const change = (typed: string) => {
    const of = sendouts.find((metric) => metric === typed) ?? null;
    onSendout(of).then(
      () => say(of ? i18n.t('sendout.saved', { metric: ownName(of, 2) }) : i18n.t('sendout.saved_none')),
      () => say(i18n.t('trouble.not_done')),
    );
  };
  return (
    <Card id="words" title={i18n.t('options.words')}>
      <div class="setting">
        <div>
          <label for="sendout">{i18n.t('sendout.means')}</label>
          <p class="soft" id="sendout-hint">
            {i18n.t('sendout.hint')}
          </p>
        </div>
        <select
          class="field"
          id="sendout"
          name="sendout"
          aria-describedby="sendout-hint"
          value={sendout ?? ''}
          onChange={(event) => change(event.currentTarget.value)}
        >
          <option value="">{i18n.t('sendout.none')}</option>
          {sendouts.map((metric) => (
            <option key={metric} value={metric}>
              {ownName(metric)}
            </option>
          ))}
        </select>
      </div>
      <Status told={said}>{said.words}</Status>
    </Card>
  );
}
