import type { SigningKey } from '../../lib/share/signature';
import {
  answerTo,
  type KnownBrowsers,
  lookAtTargets,
  type Opened,
  proposal,
  type Terms,
  takenIn,
} from '../../lib/state/talk-files';
import type { HelpPromise, NewStep, Side, Step } from '../../lib/talk';

export const today = '2026-11-24';
export const terms = (amount = 60, effective = '2026-12-01', promises: readonly HelpPromise[] = []): Terms => ({
  ...{ effective, promises },
  targets: [
    { metric: 'call', period: 'week', amount },
    {
      metric: 'revenue',
      period: 'month',
      amount: 3_000_000,
      currency: 'EUR',
      baseline: 2_000_000,
      review: '2027-03-01',
    },
  ],
});

/** Help that is promised for a day, and help that comes again and again. */
export const help: readonly HelpPromise[] = [
  { what: 'Training', by: '2026-12-15' },
  { what: 'A talk for the two of us', every: 2 },
];

const nobody: KnownBrowsers = async () => new Set();

/**
 * One of two people, with what their browser has kept of the exchange.
 * @param key what it signs with; without one it writes version 1
 */
export function someone(side: Side, from: string, key: SigningKey | null = null, known: KnownBrowsers = nobody) {
  const steps: Step[] = [];
  const keep = (step: NewStep): void => {
    if (steps.some(({ hash }) => hash === step.hash)) return;
    const at = steps.length + 1;
    steps.push({ ...step, id: `${from}-${at}`, at });
  };
  const who = { from, on: today, key };
  const propose = async (asked: Terms = terms(), last?: Step): Promise<string> => {
    const { text, step } = await proposal({ by: side, ...who }, asked, { last });
    keep(step);
    return text;
  };
  const open = (text: string, on = today): Promise<Opened> => lookAtTargets(new Blob([text]), steps, on, known);
  /** Answers a file: with other terms, or without any agrees to its own. */
  const answer = async (text: string, other?: Terms): Promise<string> => {
    const opened = await open(text);
    keep(takenIn(opened));
    const { effective, promises = [] } = opened.file;
    const kind = other ? 'counter-proposal' : 'agreed';
    const made = await answerTo(opened, kind, other ?? { effective, promises, targets: opened.good }, who);
    keep(made.step);
    return made.text;
  };
  /** Takes in a file without an answer. */
  const take = async (text: string) => keep(takenIn(await open(text)));
  return { steps, propose, open, answer, take };
}
