import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Event, Receipt } from '@/lib/event';
import { type TagId, tagsAmong } from '@/lib/tags';
import { number } from '@/lib/text/number';
import { TagChoice } from '../ui/TagChoice';
import { stateWords } from '../words/state-words';
import { EventWords } from './EventWords';
import { eventData } from './event-data';
import { RowDoings } from './RowDoings';
import { Why } from './Why';

interface Props {
  event: Event;
  language: string;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
  onUndo: (id: string) => void;
  onCountAgain: (id: string) => void;
  /** The event is to bear these tags and no others. */
  onTag: (event: Event, tags: TagId[]) => void;
}

/** One row of the day: when, what, where, with its tags; why it was counted, and the way to take it back. */
export function EventRow({ event, language, receiptOf, onUndo, onCountAgain, onTag }: Props) {
  const [tagging, setTagging] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  return (
    <li
      ref={row}
      class="row"
      {...eventData(event)}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !tagging) return;
        setTagging(false);
        row.current?.querySelector<HTMLElement>('[data-do="tag-open"]')?.focus();
      }}
    >
      <EventWords event={event} language={language} />
      {(event.state !== 'counted' || event.was !== undefined) && (
        <p class="row-state soft">
          {event.state !== 'counted' && <span>{stateWords(event)} </span>}
          {event.was !== undefined && (
            <span>{i18n.t('correct.was', { from: number(event.was, language), to: number(event.n, language) })}</span>
          )}
        </p>
      )}
      <div class="row-foot">
        <RowDoings
          event={event}
          language={language}
          tagging={tagging}
          onTagging={setTagging}
          onUndo={onUndo}
          onCountAgain={onCountAgain}
        />
        <Why event={event} language={language} receiptOf={receiptOf} />
      </div>
      {tagging && event.state !== 'undone' && (
        <div class="row-tagging">
          <TagChoice
            metric={event.metric}
            tags={tagsAmong(event.metric, event.tags)}
            onTags={(tags) => onTag(event, tags)}
          />
        </div>
      )}
    </li>
  );
}
