import '@/components/ui/tokens.css';
import '@/components/ui/buttons.css';
import '@/components/ui/parts.css';
import { i18n } from '#i18n';
import { Brand } from '@/components/ui/Brand';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { here } from '@/components/words/language';
import { summaryWords } from '@/components/words/summary-words';
import { closeThis } from '@/lib/browser/tabs';
import { sendByItself } from '@/lib/state/going';

/** The page that makes a week and posts it by itself, by a standing consent. Nobody has to look at it. */
function App() {
  return (
    <main>
      <Brand />
      <p role="status">{i18n.t('consent.making')}</p>
      <Ready when />
    </main>
  );
}

startPage(App);
const language = here();
void sendByItself(summaryWords(language), language).finally(closeThis);
