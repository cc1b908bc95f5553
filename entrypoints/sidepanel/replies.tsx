import '@/components/replies/replies.css';
import '@/components/promises/promises.css';
import type { Signal } from '@preact/signals';
import { Replies } from '@/components/replies/Replies';
import { Loading } from '@/components/ui/Loading';
import { ownSent } from '@/lib/state/own-sent';
import type { Shown } from '@/lib/state/practice';
import { repliesBoard } from '@/lib/state/replies-in';

/** What a person was answered: a part that comes when it is first looked at, for the day's list need not check signatures. */
export function repliesIn(page: Shown, brought: Signal<string | null>, language: string) {
  const board = repliesBoard(page, page.ask, () => ownSent(page.ledger));
  const onBrought = () => {
    brought.value = null;
  };
  return () =>
    board.value ? (
      <Replies board={board.value} {...{ language, onBrought }} brought={brought.value} />
    ) : (
      <Loading level={2} />
    );
}
