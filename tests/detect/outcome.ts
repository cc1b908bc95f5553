import type { Case } from './feed';
import { practice } from './practice-site';
import { replay } from './replay';

/** The host of the practice site. */
export const site = 'https://crm.example';

/** What becomes of a feed on the practice site. */
export async function outcome(
  steps: Case['steps'],
  origin?: string | string[],
  set: Parameters<typeof replay>[2] = {},
) {
  const feed = { name: '', detector: '', kind: 'yes' as const, steps, expect: [], ...(origin ? { origin } : {}) };
  const { events, refusals } = await replay(practice, feed, set);
  return {
    events: events.map(({ metric, state, n }) => `${metric} ${state} ${n}`),
    refused: refusals.map(({ reason }) => reason),
  };
}

/** A list of so many records, sent at once, which the page then shows as listed. */
export const list = (at: number, ids: number[]): Case['steps'] => [
  { at, gesture: 'press' },
  {
    at: at + 50,
    request: { method: 'POST', url: `${site}/shortlist`, body: { ids } },
    answer: { at: at + 200, status: 200 },
  },
  { at: at + 400, attribute: '[data-state="listed"]' },
];
