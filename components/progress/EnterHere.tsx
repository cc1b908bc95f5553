import { i18n } from '#i18n';

/** That nothing was entered, and the way to where it is. */
export const EnterHere = ({ words }: { words: string }) => (
  <p>
    {words} <a href="#today">{i18n.t('measured.enter_here')}</a>
  </p>
);
