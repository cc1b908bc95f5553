import { i18n } from '#i18n';
import type { CallKey as Key } from '@/lib/state/call-key';
import { Card } from '../ui/Card';

/** The one key that adds a call by hand, and how to change it: no page can lead to where the browser keeps keys. */
export const CallKey = ({ callKey: { key, page } }: { callKey: Key }) => (
  <Card id="key" title={i18n.t('options.key')}>
    <p data-key={key}>
      {key ? (
        <>
          <kbd>{key}</kbd> {i18n.t('options.key_does')}
        </>
      ) : (
        i18n.t('options.key_none')
      )}
    </p>
    <p class="soft">{page === 'firefox' ? i18n.t('options.key_firefox') : i18n.t('options.key_change', { page })}</p>
  </Card>
);
