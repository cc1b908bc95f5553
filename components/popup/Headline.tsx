import { i18n } from '#i18n';
import type { AskedToday } from '@/lib/state/headline';
import type { Progress } from '@/lib/state/progress';
import { number } from '@/lib/text/number';
import { DayAdvice } from '../ui/DayAdvice';
import { Tally } from '../ui/Tally';
import { isEnough } from '../words/advice-words';
import { measuredWords } from '../words/measured-words';

interface Props {
  /** How much was counted today altogether. */
  total: number;
  /** What is shown first of the targets; null where nothing is agreed, undefined until that is known. */
  pair: readonly Progress[] | null | undefined;
  /** What the day is asked of; null where it is asked of nothing that is counted. */
  asked: AskedToday | null;
  language: string;
}

/** The day in one sentence: what is left of it and what for; without a target, how much was counted. */
export function Headline({ total, pair, asked, language }: Props) {
  const [first] = pair ?? [];
  if (!first) {
    return (
      <>
        <h1>{i18n.t('headline.today', total, [number(total, language)])}</h1>
        {pair !== undefined && <Tally n={total} />}
      </>
    );
  }
  const done = asked !== null && isEnough(asked.asked);
  return (
    <h1 class="advice pair-advice" data-enough={done || undefined}>
      {asked ? <DayAdvice asked={asked} language={language} /> : measuredWords(first, language)}
    </h1>
  );
}
