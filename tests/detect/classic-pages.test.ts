import { describe, expect, it } from 'vitest';
import type { Site } from '../../lib/sites/site';
import type { Step } from './feed';
import { replay } from './replay';

/* Acts that load a page, where only that page tells what came of them. */

const row = { from: 'element', closest: '[data-ticket]', attribute: 'data-ticket', pattern: '^(?<id>\\d+)$' } as const;

const desk: Site = {
  id: 'desk',
  name: 'Desk',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://desk.example/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors: [
    {
      id: 'closed',
      revision: 1,
      metric: 'ticket-resolved',
      evidence: 'beta',
      trigger: {
        ...{ on: 'request', method: 'POST', path: '/tickets', types: ['document'], status: [200, 302] },
        ...{ codec: 'form', where: [{ field: 'do', is: 'close' }] },
      },
      confirm: { any: [{ on: 'appear', selector: ['.closed'], subject: { ...row, as: 'id' } }], within: 5 },
      refute: { any: [{ on: 'appear', selector: ['.open'], subject: { ...row, as: 'id' } }], within: 5 },
      subject: { from: 'body', field: 'ticket.*', or: ['ticket'], as: 'id' },
      once: 'ever',
    },
  ],
};

const closes = (at: number, ...tickets: number[]): Step[] => [
  { at, gesture: 'press' },
  {
    at: at + 50,
    request: {
      ...{ method: 'POST', url: 'https://desk.example/tickets', type: 'document' as const },
      body: ['do=close', ...tickets.map((id) => `ticket=${id}`)].join('&'),
    },
    answer: { at: at + 300, status: 302 },
  },
];
const shows = (at: number, appear: '.closed' | '.open', of: number[], more: Partial<Step> = {}): Step => ({
  ...{ at, appear, of: of.map(String), ...more },
});

async function outcome(steps: Step[]) {
  const { events, refusals } = await replay(desk, { steps });
  return { events: events.map(({ state }) => state), refused: refusals.map(({ reason }) => reason) };
}

describe('an act that loads a page, proved by that page', () => {
  it('counts when the page names its record, whether it comes at once or stands there already', async () => {
    const counted = { events: ['counted'], refused: [] };
    expect(await outcome([...closes(0, 5), shows(900, '.closed', [5])])).toEqual(counted);
    expect(await outcome([...closes(0, 5), shows(250, '.closed', [5], { stays: 5000 })])).toEqual(counted);
  });

  it('counts only the records the page names', async () => {
    const steps = [...closes(0, 5, 6, 7), shows(900, '.closed', [5, 7])];
    expect(await outcome(steps)).toEqual({ events: ['counted', 'counted'], refused: ['refuted'] });
    const all = [...closes(0, 5, 6, 7), shows(900, '.closed', [5, 7]), shows(1200, '.closed', [6])];
    expect(await outcome(all)).toEqual({ events: ['counted', 'counted', 'counted'], refused: [] });
  });

  it('asks when the page says nothing, or speaks of others', async () => {
    expect((await outcome(closes(0, 5))).events).toEqual(['unsure']);
    expect((await outcome([...closes(0, 5), shows(900, '.closed', [55])])).events).toEqual(['unsure']);
  });

  it('is refused when the page shows the record as it was, and by no other record', async () => {
    const refused = { events: [], refused: ['refuted'] };
    expect(await outcome([...closes(0, 5), shows(900, '.open', [5])])).toEqual(refused);
    const other = [...closes(0, 5), shows(900, '.open', [6]), shows(950, '.closed', [5])];
    expect(await outcome(other)).toEqual({ events: ['counted'], refused: [] });
  });

  it('counts although the worker dies while the page comes', async () => {
    for (const at of [60, 310, 600]) {
      const steps: Step[] = [...closes(0, 5), { at, kill: true }, shows(1500, '.closed', [5])];
      expect((await outcome(steps)).events).toEqual(['counted']);
    }
  });
});
