import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Why } from '@/lib/state/page';
import { Brand } from '../ui/Brand';
import { Trouble } from '../ui/Trouble';

const sections = [
  'sites',
  'targets',
  'commission',
  'calendar',
  'hours',
  'day',
  'words',
  'key',
  'refusals',
  'data',
  'about',
] as const;
/** What reads or orders the ledger is not there while it cannot be read. */
const ofLedger: readonly string[] = ['targets', 'commission', 'calendar', 'refusals', 'day'];

interface Props {
  trouble: Why | null;
  onRetry: () => void;
  /** The sections, in the order of the contents. */
  children: ComponentChildren;
}

/** The settings page around its sections. */
export const Options = ({ trouble, onRetry, children }: Props) => (
  <div class="options">
    <header>
      <Brand />
      <h1>{i18n.t('options.title')}</h1>
      <nav aria-label={i18n.t('options.title')}>
        {sections
          .filter((section) => !trouble || !ofLedger.includes(section))
          .map((section) => (
            <a key={section} href={`#${section}`}>
              {i18n.t(`options.${section}`)}
            </a>
          ))}
      </nav>
    </header>
    <main>
      {trouble && <Trouble why={trouble} level={2} onRetry={onRetry} />}
      {children}
    </main>
  </div>
);
