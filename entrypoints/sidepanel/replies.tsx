import '@/components/replies/replies.css';
import '@/components/promises/promises.css';
import { Replies } from '@/components/replies/Replies';
import { Loading } from '@/components/ui/Loading';
import { ownSent } from '@/lib/state/own-sent';
import type { Shown } from '@/lib/state/practice';
import { repliesBoard } from '@/lib/state/replies-in';

/** What a person was answered: a part that comes when it is first looked at, for the day's list need not check signatures. */
export function repliesIn(page: Shown, language: string) {
  const board = repliesBoard(page, page.ask, () => ownSent(page.ledger));
  return () => (board.value ? <Replies board={board.value} language={language} /> : <Loading level={2} />);
}
