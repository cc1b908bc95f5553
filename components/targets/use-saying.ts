import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureWords } from '../words/failure-words';

/** What came of a write, and by which id it can be taken back. */
export type Turned = { ok: true; id: string | null } | { ok: false; why: string };

/**
 * Says what came of the last write, with the way back.
 * @param turn takes a write back by its id
 * @param undone what is said then
 */
export function useSaying(turn: (id: string) => Promise<Turned>, undone = i18n.t('target.undone')) {
  const [said, set] = useState({ words: '' });
  const [way, setWay] = useState<string | null>(null);
  /** Says something that cannot be taken back. */
  const say = (words: string) => {
    set({ words });
    setWay(null);
  };
  /** Runs a write and says its outcome. @returns whether it was done */
  const run = async <T extends Turned>(
    write: () => Promise<T>,
    words: string | ((done: T & { ok: true }) => string),
  ): Promise<boolean> => {
    // Pressed while the next is being written, the way back of the one before would be taken for that of the next.
    setWay(null);
    const done = await write();
    const isDone = (one: T): one is T & { ok: true } => one.ok;
    if (isDone(done)) say(typeof words === 'string' ? words : words(done));
    else say(failureWords((done as Turned & { ok: false }).why));
    setWay(done.ok ? done.id : null);
    return done.ok;
  };
  const undo = async () => {
    if (way === null) return;
    const done = await turn(way);
    say(done.ok ? undone : failureWords(done.why));
    setWay(null);
  };
  return { said, say, way, undo: way === null ? undefined : () => void undo(), run };
}
