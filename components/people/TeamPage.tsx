import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Why } from '@/lib/state/page';
import type { PeopleBoard } from '@/lib/state/people';
import type { PersonView } from '@/lib/state/people-order';
import type { LookedAt } from '@/lib/state/summaries-in';
import { number } from '@/lib/text/number';
import { Brand } from '../ui/Brand';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { Said } from '../ui/Said';
import { Trouble } from '../ui/Trouble';
import { failureWords } from '../words/failure-words';
import { allLookedWords } from '../words/people-words';
import { FileDrop } from './FileDrop';
import { FileOutcomes } from './FileOutcomes';
import { PersonRow } from './PersonRow';

interface Props {
  /** Undefined until it is known. */
  board: PeopleBoard | undefined;
  trouble: Why | null;
  language: string;
  onRetry: () => void;
  /** The way to answer somebody. */
  replyTo: (view: PersonView) => ComponentChildren;
  /** What all of it can be taken along as. */
  outputs: (board: PeopleBoard) => ComponentChildren;
}

/** What was said last, with the way back where there is one. */
interface Told {
  words: string;
  undo?: () => void;
}

/** The page on which the weeks of a team come together. */
export function TeamPage({ board, trouble, language, onRetry, replyTo, outputs }: Props) {
  const [looked, setLooked] = useState<readonly LookedAt[]>([]);
  const [told, tell] = useState<Told>({ words: '' });

  const open = async (files: readonly File[]) => {
    if (!board) return;
    const { looked: found, outcome, ids } = await board.onFiles(files);
    if (outcome && !outcome.ok) {
      // Nothing of what could have been taken in was.
      setLooked(found.filter((one) => one.outcome !== 'taken'));
      return tell({ words: failureWords(outcome.why) });
    }
    setLooked(found);
    const back = async () => {
      const undone = await board.onRemove(ids);
      setLooked([]);
      tell({ words: undone.ok ? i18n.t('said.taken_back') : failureWords(undone.why) });
    };
    tell({ words: allLookedWords(found, language), ...(ids.length > 0 ? { undo: () => void back() } : {}) });
  };

  const take = async (one: LookedAt) => {
    const outcome = await board?.onTake(one);
    if (!outcome?.ok) return tell({ words: failureWords(outcome?.why ?? '') });
    setLooked(looked.map((other) => (other === one ? { ...one, outcome: 'taken' } : other)));
    tell({ words: i18n.t('people.all_taken', 1, [number(1, language)]) });
  };
  const leave = (one: LookedAt) => {
    setLooked(looked.filter((other) => other !== one));
    tell({ words: i18n.t('people.left') });
  };

  const remove = async ({ person }: PersonView) => {
    if (!board) return;
    const { outcome, putBack } = await board.onRemovePerson(person);
    const back = async () => {
      const undone = await putBack();
      tell({ words: undone.ok ? i18n.t('target.undone') : failureWords(undone.why) });
    };
    const words = i18n.t('people.removed', { name: person.label });
    tell(outcome.ok ? { words, undo: () => void back() } : { words: failureWords(outcome.why) });
  };

  return (
    <div class="team-page">
      <header class="bar">
        <Brand />
        <a class="button" data-look="quiet" href="/options.html#targets" target="_blank" rel="noopener">
          {i18n.t('popup.options')}
        </a>
      </header>
      <main>
        <h1>{i18n.t('people.title')}</h1>
        {trouble && <Trouble why={trouble} level={2} onRetry={onRetry} />}
        {!trouble && !board && <Loading level={2} />}
        {!trouble && board && (
          <>
            <FileDrop onFiles={open} />
            <Said told={told} words={told.words} onUndo={told.undo} />
            {looked.length > 0 && (
              <FileOutcomes
                {...{ looked, language }}
                today={board.today}
                onTake={(one) => void take(one)}
                onLeave={leave}
              />
            )}
            {board.unreadable.length > 0 && (
              <p class="notice" data-tone="ask" data-unreadable={board.unreadable.length}>
                {i18n.t('people.lost', board.unreadable.length, [number(board.unreadable.length, language)])}
                <Button does="unreadable-remove" onClick={() => void board.onRemove(board.unreadable)}>
                  {i18n.t('options.remove')}
                </Button>
              </p>
            )}
            {board.people.length === 0 ? (
              <EmptyState title={i18n.t('people.empty')} level={2}>
                <p>{i18n.t('people.empty_text')}</p>
              </EmptyState>
            ) : (
              <>
                <p class="soft">{i18n.t('people.order')}</p>
                <ul class="people">
                  {board.people.map((view) => (
                    <PersonRow
                      key={view.person.id}
                      {...{ view, language }}
                      today={board.today}
                      reply={replyTo(view)}
                      onRemove={() => void remove(view)}
                    />
                  ))}
                </ul>
                {outputs(board)}
              </>
            )}
          </>
        )}
      </main>
    </div>
  );
}
