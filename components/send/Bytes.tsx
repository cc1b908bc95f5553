import { i18n } from '#i18n';
import type { SentPart } from '@/lib/shared';

/** What leaves or has left, every byte as it is. */
export const Bytes = ({ parts, preview = false }: { parts: readonly SentPart[]; preview?: boolean }) => (
  <>
    {parts.map(({ type, text }) => (
      <section
        key={type}
        class="bytes"
        {...(preview ? { 'data-preview': type } : { 'data-sent-bytes': type })}
        aria-label={i18n.t('send.bytes', { type })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
      >
        {text}
      </section>
    ))}
  </>
);
