import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Why } from '@/lib/state/page';
import { Brand } from '../ui/Brand';
import { Said } from '../ui/Said';
import { Trouble } from '../ui/Trouble';

export const views = ['today', 'progress', 'ratios', 'plan'] as const;
export type View = (typeof views)[number];

interface Props {
  view: View;
  trouble: Why | null;
  /** The outcome of what was done last. */
  said: { words: string };
  /** Takes what was done last back; left out where one press cannot. */
  onUndoSaid?: (() => void) | undefined;
  onRetry: () => void;
  /** What keeps it from counting. */
  notices: ComponentChildren;
  /** What any other view than the day shows. */
  numbers: ComponentChildren;
  /** The day, once it is known. */
  children: ComponentChildren;
}

/** The side panel around its views. */
export function Panel({ view, trouble, said, onUndoSaid, onRetry, notices, numbers, children }: Props) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  // Who listens hears which view it is now, and goes on in it; before the view itself may lead them on to a part of it.
  useLayoutEffect(() => {
    if (shown.current !== view) main.current?.focus({ preventScroll: true });
    shown.current = view;
  }, [view]);
  return (
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
      <main ref={main} tabIndex={-1} aria-label={i18n.t(`nav.${view}`)}>
        {notices}
        {trouble ? <Trouble why={trouble} level={1} onRetry={onRetry} /> : view === 'today' ? children : numbers}
        <Said told={said} words={said.words} onUndo={onUndoSaid} />
      </main>
    </div>
  );
}
