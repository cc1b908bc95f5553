import { i18n } from '#i18n';
import { Heading, type Level } from './Heading';

interface Props {
  level: Level;
  /** How much of what takes long is done, 0 to 1; undefined where nothing is known to take long. */
  part?: number | undefined;
}

/** Stands where the numbers will be. It shows only if they take long: a flash of it would be worse than none. */
export const Loading = ({ level, part }: Props) => (
  <div class="loading">
    <Heading level={level}>{i18n.t('headline.loading')}</Heading>
    {part !== undefined && (
      <>
        <p class="soft">{i18n.t('headline.sorting')}</p>
        <progress max={1} value={part} aria-label={i18n.t('headline.loading')} />
      </>
    )}
  </div>
);
