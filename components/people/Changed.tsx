import type { Restated } from '@/lib/share/device-chain';
import { changedWords } from '../words/people-words';

interface Props {
  restated: readonly Restated[];
  today: string;
  language: string;
}

/** Numbers of weeks that were over and are other ones by now, each with both. */
export const Changed = ({ restated, today, language }: Props) => (
  <ul>
    {restated.map((one) => (
      <li
        key={`${one.on} ${one.week.from} ${one.metric} ${one.currency ?? ''}`}
        data-restated={one.after.n - one.before.n}
        data-of={one.metric}
      >
        {changedWords(one, today, language)}
      </li>
    ))}
  </ul>
);
