import type { GeneratedI18nStructure } from '#i18n';
import type { ChipNumbers, ChipStep } from '../../browser/chip-state';
import { language } from '../../text/language';
import { metricKey } from '../../text/metric-key';
import { native } from '../native';
import type { Said } from './saying';

/**
 * A text in the browser's language. The native call: what wraps it for our own pages looks for the browser's object
 * under a name that an element of the page could have.
 * @param n how many, where the text differs by number
 */
function text(key: keyof GeneratedI18nStructure, gaps: Record<string, string> = {}, n = 0): string {
  const forms = native().i18n.getMessage(key.replaceAll('.', '_')).split(' | ');
  const form = forms[n === 1 ? 0 : forms.length - 1] ?? '';
  return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => gaps[name] ?? '');
}

/** What stands on the chip: a number and what it is of, or words alone. */
interface Figure {
  n?: string;
  text: string;
}

/** The most metrics the chip shows. */
const most = 2;

/** The texts of a chip, in the browser's language. @param sendout which metric the firm calls so by now, if any */
export function chipWords(sendout: () => ChipNumbers['sendout']) {
  const tag = text('language.tag');
  const here = language(native().i18n.getMessage('@@ui_locale'), tag);
  // Made once: making one costs more than all that is done with it.
  const { format: number } = new Intl.NumberFormat(here);
  const names = new Intl.ListFormat(here, { type: 'unit' });
  const metric = (id: string, n: number) => {
    const key = metricKey(id, sendout() ?? null);
    return key ? text(key, {}, n) : id;
  };
  const counted = ({ n, metric: id, unsure }: Said) => {
    const gaps = { n: number(n), metric: metric(id, n) };
    return unsure ? text('chip.maybe', gaps) : text('chip.counted', gaps);
  };

  /** The headline pair, or without targets today's figures, the largest first; a text alone has no number. */
  const figures = (
    state: ChipNumbers['state'],
    numbers: Record<string, number>,
    pair: ChipNumbers['pair'] = [],
  ): Figure[] => {
    if (state === 'closed') return [{ text: text('chip.closed') }];
    const paused = state === 'paused' ? [{ text: text('chip.paused') }] : [];
    if (pair.length > 0) {
      const of = (done: number, target: number) => `${number(done)}/${number(target)}`;
      return [...paused, ...pair.map(({ metric: id, done, target }) => ({ n: of(done, target), text: metric(id, 2) }))];
    }
    const largest = Object.entries(numbers)
      .filter(([, n]) => n > 0)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([id, n]) => ({ n: number(n), text: metric(id, n) }));
    const today = largest.length > 0 ? largest : [{ n: number(0), text: text('chip.none') }];
    return [...paused, ...today];
  };

  return {
    tag,
    direction: text('language.direction'),
    figures,
    /** The chip's name for those who hear it; what is seen stands in it word for word. */
    name: (all: readonly Figure[], pair: ChipNumbers['pair'] = []) => {
      const numbers = names.format(all.map((one) => [one.n, one.text].filter(Boolean).join(' ')));
      return text(pair.length > 0 ? 'chip.targets' : 'chip.name', { numbers });
    },
    /** What was counted last for the record one is on; the year only where it is another one. */
    step: ({ metric: id, day }: ChipStep): string => {
      const then = Temporal.PlainDate.from(day);
      const year = then.year === Temporal.Now.plainDateISO().year ? {} : ({ year: 'numeric' } as const);
      const date = then.toLocaleString(here, { day: 'numeric', month: 'short', ...year });
      return text('chip.step', { metric: metric(id, 1), date });
    },
    /** The same for those who hear it and do not see that it stands beside the day. */
    record: (step: string) => text('chip.record', { step }),
    counted,
    undone: text('chip.undone'),
    notUndone: text('chip.not_undone'),
    undo: text('chip.undo'),
    undoWhat: (what: string) => text('chip.undo_what', { what }),
    how: text('chip.how'),
    corner: text('chip.corner'),
    hide: text('chip.hide'),
    off: text('chip.off'),
  };
}

export type ChipWords = ReturnType<typeof chipWords>;
