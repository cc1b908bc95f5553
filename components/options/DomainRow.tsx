import { i18n } from '#i18n';
import type { Domain } from '@/lib/state/site-view';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';

interface Props {
  domain: Domain;
  onSwitch: (patterns: readonly string[], on: boolean) => void;
  onRemove: (domain: Domain) => void;
}

/** An address of the firm's own, with its own switch. */
export function DomainRow({ domain, onSwitch, onRemove }: Props) {
  const name = domain.origin + domain.prefix;
  return (
    <li class="domain" data-domain={domain.origin} data-granted={domain.granted} data-origins={domain.pattern}>
      <span class="domain-name">{name}</span>
      <Switch
        on={domain.granted}
        label={i18n.t('options.domain_switch', { domain: name })}
        onSwitch={(on) => onSwitch([domain.pattern], on)}
      />
      <Button
        look="quiet"
        does="remove-domain"
        aria-label={i18n.t('options.domain_remove', { domain: name })}
        onClick={() => onRemove(domain)}
      >
        {i18n.t('options.remove')}
      </Button>
    </li>
  );
}
