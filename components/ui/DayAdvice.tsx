import type { AskedToday } from '@/lib/state/headline';
import { adviceWords } from '../words/advice-words';

/** The one sentence of advice, how far it is before what follows from that. Done, it says so calmly. */
export function DayAdvice({ asked, language }: { asked: AskedToday; language: string }) {
  const [far, then] = adviceWords(asked, language);
  return (
    <>
      {far}
      {then && <span class="advice-then"> {then}</span>}
    </>
  );
}
