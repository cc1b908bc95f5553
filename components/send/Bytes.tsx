import { i18n } from '#i18n';
import type { SentPart } from '@/lib/shared';

interface Props {
  parts: readonly SentPart[];
  preview?: boolean;
  /** Which of several it is, where others stand beside it. */
  of?: string;
}

/** What leaves or has left, every byte as it is. */
export const Bytes = ({ parts, preview = false, of }: Props) => (
  <>
    {parts.map(({ type, text }) => (
      <section
        key={type}
        class="bytes"
        {...(preview ? { 'data-preview': type } : { 'data-sent-bytes': type })}
        aria-label={[of, i18n.t('send.bytes', { type })].filter(Boolean).join(': ')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
      >
        {text}
      </section>
    ))}
  </>
);
