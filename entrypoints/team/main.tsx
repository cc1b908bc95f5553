import '@/components/ui/tokens.css';
import '@/components/ui/parts.css';
import '@/components/ui/course.css';
import '@/components/ui/field.css';
import '@/components/people/people.css';
import { i18n } from '#i18n';
import { TeamPage } from '@/components/people/TeamPage';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { here } from '@/components/words/language';
import { ask } from '@/lib/browser/ask';
import { openPage } from '@/lib/state/page';
import { peopleBoard } from '@/lib/state/people';

const language = here();
const page = openPage();
const board = peopleBoard(page, ask, language);

function App() {
  const trouble = page.trouble.value;
  return (
    <>
      <TeamPage board={board.value} trouble={trouble} language={language} onRetry={() => location.reload()} />
      <Ready when={board.value !== undefined && !trouble} />
    </>
  );
}

startPage(App, i18n.t('people.title'));
