import '@/components/ui/tokens.css';
import '@/components/ui/buttons.css';
import '@/components/ui/parts.css';
import '@/components/ui/course.css';
import '@/components/ui/field.css';
import '@/components/people/people.css';
import '@/components/promises/promises.css';
import { i18n } from '#i18n';
import { Answer } from '@/components/people/Answer';
import { Outputs } from '@/components/people/Outputs';
import { TeamPage } from '@/components/people/TeamPage';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { here } from '@/components/words/language';
import { ask } from '@/lib/browser/ask';
import { answering } from '@/lib/state/answering';
import { openPage } from '@/lib/state/page';
import { peopleBoard } from '@/lib/state/people';
import { followSigner } from '@/lib/state/signer';
import { printOut } from '../options/print-out';
import { saveFile } from '../options/save-file';

const language = here();
const page = openPage();
const board = peopleBoard(page, ask, language);
const answers = answering(board, followSigner({ ...page, ask, practice: false }), ask);

const save = (file: string, name: string) => saveFile(new Blob([file], { type: 'application/json' }), name);
const copy = (text: string) => navigator.clipboard.writeText(text);

function App() {
  const trouble = page.trouble.value;
  return (
    <>
      <TeamPage
        board={board.value}
        trouble={trouble}
        language={language}
        onRetry={() => location.reload()}
        replyTo={({ person }) =>
          answers.value && (
            <Answer
              answering={answers.value(person)}
              name={person.label}
              language={language}
              onSave={save}
              onCopy={copy}
            />
          )
        }
        outputs={({ people, today }) => (
          <Outputs {...{ people, today, language }} onSave={saveFile} onCopy={copy} onPrint={printOut} />
        )}
      />
      <Ready when={board.value !== undefined && !trouble} />
    </>
  );
}

startPage(App, i18n.t('people.title'));
