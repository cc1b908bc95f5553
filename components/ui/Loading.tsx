import { i18n } from '#i18n';
import { Heading, type Level } from './Heading';

/** Stands where the numbers will be. It shows only if they take long: a flash of it would be worse than none. */
export const Loading = ({ level }: { level: Level }) => (
  <div class="loading">
    <Heading level={level}>{i18n.t('headline.loading')}</Heading>
  </div>
);
