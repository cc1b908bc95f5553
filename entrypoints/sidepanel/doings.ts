import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { amountSaid, moneyOf } from '@/components/words/amount-words';
import { correctedWords, putBackWords } from '@/components/words/corrected-words';
import { failureWords } from '@/components/words/failure-words';
import { enteredWords } from '@/components/words/measured-words';
import { metricName } from '@/components/words/metric-name';
import { taggedWords } from '@/components/words/tag-words';
import type { Outcome, ViewMessage } from '@/lib/browser/messages';
import type { Event, Money, Wanted } from '@/lib/event';
import type { Days } from '@/lib/shared';
import { correct, putBack } from '@/lib/state/correct';
import type { Shown } from '@/lib/state/practice';
import type { EnteredRow } from '@/lib/state/values';
import { type TagId, tagsAmong } from '@/lib/tags';
import { daySpan } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import type { Entered } from '@/lib/value';

/** What came of what was done last, with the way back where one press can take it back. */
interface Said {
  words: string;
  undo?: () => void;
}

/** What the person can do in the side panel, and what is said of it. */
export function createDoings(page: Shown, language: string) {
  const said = signal<Said>({ words: '' });
  /** The person looks at what waits, asked or not, for as long as this view is open. */
  const looked = signal(false);

  /** @param words says how it ended; nothing is said unless given */
  const tell = async (message: ViewMessage, words?: (outcome: Outcome & { ok: true }) => Said) => {
    const outcome = await page.ask(message);
    if (!outcome.ok) said.value = { words: failureWords(outcome.why) };
    else said.value = words?.(outcome) ?? { words: outcome.habit ? i18n.t(`today.habit_${outcome.habit}`) : '' };
  };

  /** Does something with one row, and says that it counts now, or no longer. */
  const tellRow = (message: ViewMessage, event: Event | undefined) =>
    tell(message, ({ habit }) => ({
      words: habit ? i18n.t(`today.habit_${habit}`) : rowWords(message, event, language),
    }));

  /** Takes the last thing back; what asked is looked at again. */
  const takeBack = (message: ViewMessage) => {
    looked.value = true;
    void tell(message, () => ({ words: i18n.t('said.taken_back') }));
  };

  const answerAll = (events: readonly Event[], answer: 'yes' | 'no') => {
    looked.value = true;
    void tell({ do: 'answer-all', ids: events.map(({ id }) => id), answer }, ({ ids = [] }) => {
      const many = events.filter(({ id }) => ids.includes(id)).reduce((sum, { n }) => sum + n, 0);
      const gaps: [string, string] = [number(many, language), metricName(events[0]?.metric ?? '', many)];
      const words = answer === 'yes' ? i18n.t('said.all', many, gaps) : i18n.t('said.none', many, gaps);
      return { words, undo: () => takeBack({ do: 'reopen', ids }) };
    });
  };

  const addMissed = (site: string, metric: string) =>
    tell({ do: 'missed', site, metric }, ({ id }) => {
      const words = i18n.t('popup.missed_added', { metric: metricName(metric) });
      return { words, ...(id ? { undo: () => takeBack({ do: 'undo', id }) } : {}) };
    });

  const correctTo = async (wanted: Wanted[]) => {
    const end = await correct(page, wanted);
    if (!end.ok) said.value = { words: failureWords(end.why) };
    else {
      const undo = async () => {
        const outcome = await putBack(page, end.corrected);
        said.value = { words: outcome.ok ? putBackWords(end.corrected, language) : failureWords(outcome.why) };
      };
      const back = end.corrected.length > 0 ? { undo: () => void undo() } : {};
      said.value = { words: correctedWords(end.corrected, language), ...back };
    }
  };

  const tag = (event: Event, tags: TagId[]) => {
    const before = tagsAmong(event.metric, event.tags);
    void tell({ do: 'tag', id: event.id, tags }, () => ({
      words: taggedWords(event, tags, language),
      undo: () => void tell({ do: 'tag', id: event.id, tags: before }, () => ({ words: i18n.t('said.taken_back') })),
    }));
  };

  const amount = (event: Event, money: Money | null) => {
    const before = moneyOf(event);
    void tell({ do: 'worth', id: event.id, money }, () => ({
      words: amountSaid(event, money, language),
      undo: () => void tell({ do: 'worth', id: event.id, money: before }, () => ({ words: i18n.t('said.taken_back') })),
    }));
  };

  const closeWeek = (days: Days, today: string) => {
    void tell({ do: 'close-period', ...days }, ({ id }) => ({
      words: i18n.t('week.closed_now', { days: daySpan(days, today, language) }),
      ...(id ? { undo: () => void tell({ do: 'reopen-period', id }, () => ({ words: i18n.t('week.opened') })) } : {}),
    }));
  };

  const valueWords = (entered: Omit<Entered, 'day'>) =>
    i18n.t('target.saved', { metric: metricName(entered.metric, 2), value: enteredWords(entered, language) });
  const turnValue = (id: string, words: string) =>
    tell({ do: 'take-back-value', id }, (outcome) => ({
      words,
      ...(outcome.id ? { undo: () => void turnValue(outcome.id as string, i18n.t('target.undone')) } : {}),
    }));

  const enter = (entered: Entered) =>
    void tell({ do: 'enter', ...entered }, ({ id }) => ({
      words: valueWords(entered),
      ...(id ? { undo: () => void turnValue(id, i18n.t('said.taken_back')) } : {}),
    }));

  /** Takes a number back that holds; lets one hold again that does not. */
  const turn = (value: EnteredRow) =>
    value.takenBackBy === null
      ? void turnValue(value.id, i18n.t('said.taken_back'))
      : void turnValue(value.takenBackBy, valueWords(value));

  return { said, looked, tell, tellRow, answerAll, addMissed, correctTo, tag, amount, closeWeek, enter, turn };
}

function rowWords(message: ViewMessage, event: Event | undefined, language: string): string {
  if (!event) return '';
  const { metric, n } = event;
  if (message.do === 'undo') return i18n.t('popup.undone', { metric: metricName(metric, n) });
  const isNo = message.do === 'answer' && message.answer === 'no';
  return i18n.t(isNo ? 'said.none' : 'said.all', n, [number(n, language), metricName(metric, n)]);
}
