import { kindsFor, type TagId, tagKinds, tagOfKind } from '@/lib/tags';
import { tagKindName, tagName } from '../words/tag-words';

interface Props {
  metric: string;
  tags: readonly TagId[];
  onTags: (tags: TagId[]) => void;
}

/** The tags a metric can bear, one of a kind: a press sets one, a second press takes it off. Nothing where it bears none. */
export function TagChoice({ metric, tags, onTags }: Props) {
  const kinds = kindsFor(metric);
  if (kinds.length === 0) return null;
  const press = (kind: (typeof kinds)[number], pressed: TagId) => {
    const before = tagOfKind(kind, tags);
    const others = tags.filter((tag) => tag !== before);
    onTags(before === pressed ? others : [...others, pressed]);
  };
  return (
    <div class="tag-choice">
      {kinds.map((kind) => (
        <fieldset key={kind} class="tag-kind">
          <legend>{tagKindName(kind)}</legend>
          {tagKinds[kind].tags.map((tag) => (
            <button
              key={tag}
              type="button"
              class="button"
              data-do="tag"
              data-tag={tag}
              aria-pressed={tags.includes(tag)}
              onClick={() => press(kind, tag)}
            >
              {tagName(tag)}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
