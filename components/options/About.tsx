import { i18n } from '#i18n';
import { Card } from '../ui/Card';
import { Privacy } from '../ui/Privacy';

/** Which version this is, and what it promises. */
export const About = ({ version }: { version: string }) => (
  <Card id="about" title={i18n.t('options.about')}>
    <p>{i18n.t('options.version', { version })}</p>
    <h3>{i18n.t('options.privacy_title')}</h3>
    <Privacy />
    <h3>{i18n.t('options.sources')}</h3>
    <p class="soft">
      {i18n.t('options.holidays_by')}{' '}
      <a href="https://github.com/commenthol/date-holidays">{i18n.t('options.holidays_list')}</a>
      {' · '}
      <a href="https://creativecommons.org/licenses/by-sa/3.0/">{i18n.t('options.holidays_terms')}</a>
    </p>
  </Card>
);
