import { i18n } from '#i18n';
import { Card } from '../ui/Card';
import { Privacy } from '../ui/Privacy';

/** Which version this is, and what it promises. */
export const About = ({ version }: { version: string }) => (
  <Card id="about" title={i18n.t('options.about')}>
    <p>{i18n.t('options.version', { version })}</p>
    <h3>{i18n.t('options.privacy_title')}</h3>
    <Privacy />
  </Card>
);
