import { i18n } from '#i18n';
import { sheets } from './names';

/** What was agreed on is found where it was answered and agreed. */
const ofNumbers = sheets.filter((sheet) => sheet !== 'deal');

/** The way to the sheets about the numbers, each in a tab of its own: a side panel is too narrow to print. */
export const SheetLinks = () => (
  <nav class="sheet-links" aria-label={i18n.t('sheet.links')}>
    {ofNumbers.map((sheet) => (
      <a key={sheet} class="button" data-look="quiet" href={`/sidepanel.html#${sheet}`} target="_blank" rel="noopener">
        {i18n.t(`sheet.${sheet}`)}
      </a>
    ))}
  </nav>
);
