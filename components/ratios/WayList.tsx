import { i18n } from '#i18n';
import type { TagId } from '@/lib/tags';
import { number } from '@/lib/text/number';
import { Course } from '../ui/Course';
import { tagName } from '../words/tag-words';

interface Props {
  ways: readonly { tag: TagId; actions: number; results: number }[];
  language: string;
}

/** What came of each of two ways of doing something. */
export const WayList = ({ ways, language }: Props) => (
  <ul>
    {ways.map(({ tag, actions, results }) => (
      <li key={tag}>
        {i18n.t('ratio.way', {
          tag: tagName(tag),
          results: number(results, language),
          actions: number(actions, language),
        })}
        <Course done={results} target={actions} />
      </li>
    ))}
  </ul>
);
