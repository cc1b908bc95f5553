import type { Event, Receipt } from '@/lib/event';

export interface TrayProps {
  events: readonly Event[];
  language: string;
  /** The day shown; what happened on another one says so. */
  day: string;
  /** The person has answered or put it off today: it does not ask again, and lies folded until looked at. */
  quiet: boolean;
  onAnswer: (id: string, answer: 'yes' | 'no' | 'always') => void;
  /** One answer to all of them. */
  onAnswerAll: (events: readonly Event[], answer: 'yes' | 'no') => void;
  onLater: () => void;
  /** The person wants to look although it does not ask. */
  onLook: () => void;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
}
