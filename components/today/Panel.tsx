import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Why } from '@/lib/state/page';
import { Brand } from '../ui/Brand';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { Trouble } from '../ui/Trouble';
import { ClosedDoor } from './ClosedDoor';

export const views = ['today', 'progress', 'ratios', 'plan'] as const;
export type View = (typeof views)[number];

interface Props {
  view: View;
  trouble: Why | null;
  /** The outcome of what was done last. */
  said: string;
  /** Undoes that, where it can be. */
  onPutBack?: (() => void) | undefined;
  onRetry: () => void;
  /** What keeps it from counting. */
  notices: ComponentChildren;
  /** The day, once it is known. */
  children: ComponentChildren;
}

/** The side panel around its views. */
export const Panel = ({ view, trouble, said, onPutBack, onRetry, notices, children }: Props) => (
  <div class="panel">
    <header class="bar">
      <Brand />
      <a class="button" data-look="quiet" href="/options.html" target="_blank" rel="noopener">
        {i18n.t('popup.options')}
      </a>
    </header>
    <nav class="views" aria-label={i18n.t('nav.views')}>
      {views.map((one) => (
        <a key={one} href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
          {i18n.t(`nav.${one}`)}
        </a>
      ))}
    </nav>
    <main>
      {notices}
      {view !== 'today' && <ClosedDoor view={view} />}
      {view === 'today' && (trouble ? <Trouble why={trouble} level={1} onRetry={onRetry} /> : children)}
      <div class="said">
        <Status>{said}</Status>
        {onPutBack && (
          <Button does="put-back" onClick={onPutBack}>
            {i18n.t('correct.put_back')}
          </Button>
        )}
      </div>
    </main>
  </div>
);
