import { i18n } from '#i18n';
import { samePromises } from '@/lib/share/chain';
import type { HelpPromise, TargetFile } from '@/lib/talk';
import { helpWords } from '../words/promise-words';

interface Props {
  /** What it is held against; null where nothing was said before. */
  before: readonly HelpPromise[] | null;
  after: Pick<TargetFile, 'kind' | 'by' | 'promises'>;
  language: string;
}

const isIn = (all: readonly HelpPromise[], one: HelpPromise): boolean =>
  all.some((other) => samePromises([other], [one]));

/** The help in a file, line by line, with what is new in it and what is gone. */
export function Help({ before, after: { kind, by, promises = [] }, language }: Props) {
  const gone = (before ?? []).filter((one) => !isIn(promises, one));
  if (promises.length + gone.length === 0) return null;
  return (
    <div class="help">
      <h4>{i18n.t(by === 'person' && kind !== 'agreed' ? 'deal.help_asked' : 'deal.help_promised')}</h4>
      <ul class="changes">
        {promises.map((one, place) => {
          const words = helpWords(one, language);
          const isNew = before !== null && !isIn(before, one);
          return (
            // Two promises may be alike: only their place tells them apart.
            <li key={`${place} ${words}`} data-help={place} data-change={isNew ? 'changed' : 'same'}>
              {isNew ? <strong>{words}</strong> : words}
            </li>
          );
        })}
        {gone.map((one) => (
          <li key={helpWords(one, language)} data-change="removed">
            <strong>{i18n.t('deal.help_gone', { what: helpWords(one, language) })}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
