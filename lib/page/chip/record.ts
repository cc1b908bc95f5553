import type { ChipPlace, ChipStep } from '../../browser/chip-state';
import type { ChipMessage } from '../../browser/messages';
import { addressGroups } from '../address';

type Asked = Extract<ChipMessage, { chip: 'record' }>;

/** The record the page's address names, as the background is asked for it; null where it names none. */
export function recordHere({ records = [] }: Pick<ChipPlace, 'records'>): Asked | null {
  for (const { kind, names, ...place } of records) {
    const found = addressGroups(place);
    if (!found) continue;
    // Of the address nothing else leaves the page.
    return { chip: 'record', kind, groups: Object.fromEntries(names.map((name) => [name, found[name] ?? ''])) };
  }
  return null;
}

/** Knows the step of the record one is on; asks once for each, and again only when it may have changed. */
export interface RecordStep {
  /** The step of the record, as far as it is known. */
  known(): ChipStep | null;
  /** The page is at this record now, or at none. */
  at(record: Asked | null): void;
  /** Something was counted or taken back: what is known may be old. */
  stale(): void;
}

/**
 * @param ask asks the background
 * @param changed called when the answer is there
 */
export function createRecordStep(ask: (record: Asked) => Promise<unknown>, changed: () => void): RecordStep {
  let key = '';
  let old = false;
  let step: ChipStep | null = null;

  const at = (record: Asked | null) => {
    const next = record ? JSON.stringify(record) : '';
    if (next === key && !old) return;
    if (next !== key) step = null;
    key = next;
    old = false;
    if (!record) return;
    void ask(record).then((answer) => {
      // One may have gone on meanwhile.
      if (next !== key) return;
      step = isStep(answer) ? answer : null;
      changed();
    });
  };

  return {
    known: () => step,
    at,
    stale() {
      old = true;
    },
  };
}

const isStep = (answer: unknown): answer is ChipStep =>
  typeof (answer as ChipStep | null)?.metric === 'string' && typeof (answer as ChipStep).day === 'string';
