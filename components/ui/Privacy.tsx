import { i18n } from '#i18n';

/** Privacy in five lines. */
export const Privacy = () => (
  <ol class="privacy">
    {(['one', 'two', 'three', 'four', 'five'] as const).map((line) => (
      <li key={line}>{i18n.t(`privacy.${line}`)}</li>
    ))}
  </ol>
);
