import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { shortDay } from '@/lib/text/day';
import { Brand } from '../ui/Brand';
import { Button } from '../ui/Button';
import { type SheetName, sheets } from './names';

interface Props {
  sheet: SheetName;
  /** The day it is of, YYYY-MM-DD. */
  today: string;
  language: string;
  children: ComponentChildren;
}

/** A page to read, to print and to hand over: its name, its day, and nothing to press once it is on paper. */
export function Sheet({ sheet, today, language, children }: Props) {
  const name = i18n.t(`sheet.${sheet}`);
  // On paper and as a file it is called so.
  useEffect(() => {
    document.title = `Groundwork: ${name}`;
  }, [name]);
  return (
    <div class="sheet" data-sheet={sheet}>
      <header>
        <Brand />
        <div class="sheet-doings">
          <Button does="print" look="main" onClick={() => print()}>
            {i18n.t('sheet.print')}
          </Button>
          {sheets
            .filter((one) => one !== sheet)
            .map((one) => (
              <a key={one} class="button" href={`#${one}`}>
                {i18n.t(`sheet.${one}`)}
              </a>
            ))}
        </div>
      </header>
      <main>
        <h1>{name}</h1>
        <p class="soft">{i18n.t('sheet.as_of', { date: shortDay(today, language) })}</p>
        {children}
      </main>
    </div>
  );
}
