import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Event, Money, Receipt } from '@/lib/event';
import { type TagId, tagsAmong } from '@/lib/tags';
import { number } from '@/lib/text/number';
import { TagChoice } from '../ui/TagChoice';
import { moneyOf } from '../words/amount-words';
import { stateWords } from '../words/state-words';
import { AmountForm } from './AmountForm';
import { EventWords } from './EventWords';
import { eventData } from './event-data';
import { type OpenPart, RowDoings } from './RowDoings';
import { Why } from './Why';

interface Props {
  event: Event;
  language: string;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
  onUndo: (id: string) => void;
  onCountAgain: (id: string) => void;
  /** The event is to bear these tags and no others. */
  onTag: (event: Event, tags: TagId[]) => void;
  /** What it is worth; null where that is not known. */
  onAmount: (event: Event, money: Money | null) => void;
  /** What an amount most likely is in. */
  currency: string;
}

/** One row of the day: when, what, where, with its tags; why it was counted, and the way to take it back. */
export function EventRow({ event, language, receiptOf, onUndo, onCountAgain, onTag, onAmount, currency }: Props) {
  const [open, setOpen] = useState<OpenPart>(null);
  const row = useRef<HTMLLIElement>(null);
  const leave = (part: OpenPart) => {
    setOpen(null);
    row.current?.querySelector<HTMLElement>(`[data-do="${part}-open"]`)?.focus();
  };
  return (
    <li
      ref={row}
      class="row"
      {...eventData(event)}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && open) leave(open);
      }}
    >
      <EventWords event={event} language={language} />
      {(event.state !== 'counted' || event.was !== undefined || event.inDoubt) && (
        <p class="row-state soft">
          {event.state !== 'counted' && <span>{stateWords(event, language)} </span>}
          {event.was !== undefined && (
            <span>{i18n.t('correct.was', { from: number(event.was, language), to: number(event.n, language) })}</span>
          )}
          {event.inDoubt && <span data-in-doubt>{i18n.t('amount.in_doubt')}</span>}
        </p>
      )}
      <div class="row-foot">
        <RowDoings
          event={event}
          language={language}
          open={open}
          onOpen={setOpen}
          onUndo={onUndo}
          onCountAgain={onCountAgain}
        />
        <Why event={event} language={language} receiptOf={receiptOf} />
      </div>
      {open === 'amount' && event.state !== 'undone' && (
        <div class="row-tagging">
          <AmountForm
            money={moneyOf(event)}
            currency={currency}
            onSave={(money) => {
              leave('amount');
              onAmount(event, money);
            }}
            onLeave={() => leave('amount')}
          />
        </div>
      )}
      {open === 'tag' && event.state !== 'undone' && (
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
