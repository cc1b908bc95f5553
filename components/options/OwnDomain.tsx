import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Bound } from '@/lib/state/bind';
import type { SiteView } from '@/lib/state/site-view';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';

interface Props {
  sites: readonly SiteView[];
  /** An address to begin with, when one comes from the popup. */
  origin: string;
  /** The site chosen in a row above; null until then. */
  site: string | null;
  onSite: (site: string) => void;
  /** Called at once in the submit: the browser asks for the permission only then. */
  onBind: (origin: string, site: string) => Promise<Bound>;
}

/** Binds an address of the firm's own to a site that can run anywhere. */
export function OwnDomain({ sites, origin, site, onSite, onBind }: Props) {
  const [typed, type] = useState(origin);
  const [said, say] = useState('');
  const [isBad, setBad] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const offered = sites.filter(({ ownDomain }) => ownDomain);
  const chosen = site ?? offered[0]?.id ?? '';
  const name = offered.find(({ id }) => id === chosen)?.name ?? chosen;

  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const bound = await onBind(typed, chosen).catch(String);
    const bad = typeof bound !== 'string' && !bound.ok && bound.why === 'bad-address';
    setBad(bad);
    if (bad) field.current?.focus();
    if (typeof bound === 'string') say(i18n.t('options.own_failed', { why: bound }));
    else if (bound.ok) {
      type('');
      say(i18n.t('options.own_bound', { domain: bound.domain, site: name }));
    } else {
      say(bound.why === 'denied' ? i18n.t('options.own_denied', { domain: bound.domain }) : i18n.t('options.own_bad'));
    }
  };

  return (
    <Card id="own-domain" title={i18n.t('options.own_title')}>
      <p>{i18n.t('options.own_text')}</p>
      <form data-form="own-domain" class="form" onSubmit={submit}>
        <div class="fields">
          <label>
            {i18n.t('options.own_origin')}
            <input
              ref={field}
              class="field"
              name="origin"
              inputMode="url"
              autoComplete="off"
              spellcheck={false}
              required
              aria-invalid={isBad ? true : undefined}
              aria-describedby={isBad ? 'own-said' : undefined}
              placeholder={i18n.t('options.own_example')}
              value={typed}
              onInput={(e) => type(e.currentTarget.value)}
            />
          </label>
          <label>
            {i18n.t('options.own_site')}
            <select class="field" name="site" value={chosen} onChange={(e) => onSite(e.currentTarget.value)}>
              {offered.map(({ id, name: label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Button type="submit" look="main">
          {i18n.t('options.own_submit')}
        </Button>
        <Status id="own-said">{said}</Status>
      </form>
    </Card>
  );
}
