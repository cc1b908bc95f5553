import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureWords } from '../words/failure-words';

/** What came of a write, and by which id it can be taken back. */
export type Turned = { ok: true; id: string | null } | { ok: false; why: string };

/** Says what came of the last write, with the way back. @param turn takes a write back by its id */
export function useSaying(turn: (id: string) => Promise<Turned>) {
  const [said, set] = useState({ words: '' });
  const [way, setWay] = useState<string | null>(null);
  const say = (words: string) => set({ words });
  /** Runs a write and says its outcome. @returns whether it was done */
  const run = async (write: () => Promise<Turned>, words: string): Promise<boolean> => {
    const done = await write();
    say(done.ok ? words : failureWords(done.why));
    setWay(done.ok ? done.id : null);
    return done.ok;
  };
  const undo = async () => {
    if (way === null) return;
    const done = await turn(way);
    say(done.ok ? i18n.t('target.undone') : failureWords(done.why));
    setWay(null);
  };
  return { said, undo: way === null ? undefined : () => void undo(), run };
}
