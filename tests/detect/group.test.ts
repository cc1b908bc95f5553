import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAmong } from '../../lib/detect/group';
import type { Detector, Site } from '../../lib/sites/site';
import type { Case, Step } from './feed';
import { replay } from './replay';

/* Two sites that see one act: a phone in the browser, and the CRM a firm hosts itself, which writes the call down. */

const post = { on: 'request', method: 'POST', codec: 'json' } as const;
const call = {
  ...{ revision: 1, metric: 'call', group: 'calls', evidence: 'beta', once: { seconds: 600 } },
} as const satisfies Partial<Detector>;
const blank = { checked: '2026-11-24', evidence: 'beta', chip: 'off', kinds: [] } as const;

const phone: Site = {
  ...{ ...blank, id: 'phone', name: 'Phone', pages: ['https://phone.example/*'], ownDomain: false },
  detectors: [
    {
      ...{ ...call, id: 'dialled', trigger: { ...post, path: '/dial' } },
      subject: { from: 'body', field: 'to', as: 'phone' },
    },
    {
      ...{
        ...call,
        id: 'rang',
        trigger: { on: 'message', origin: ['https://widget.example'], where: [{ field: 'to', present: true }] },
      },
      subject: { from: 'body', field: 'to', as: 'phone' },
    },
  ],
};
const crm: Site = {
  ...{ ...blank, id: 'crm', name: 'CRM', pages: [], ownDomain: true, holds: 'records' },
  detectors: [
    {
      ...{ ...call, id: 'logged', trigger: { ...post, path: '/contact/:id/call' } },
      // It reads the record again once it is saved.
      confirm: { any: [{ ...post, path: '/read', subject: 'number', as: 'phone' }], within: 10 },
      subject: { from: 'body', field: 'number', as: 'phone' },
      retraction: [
        { trigger: { ...post, path: '/contact/:id/uncall' }, subject: { from: 'body', field: 'number', as: 'phone' } },
      ],
    },
  ],
  results: [
    {
      ...{ id: 'called-back', revision: 1, metric: 'conversation', group: 'calls', evidence: 'beta' },
      ...{ seenOn: ['history'], after: ['call'], selector: ['.back'] },
      subject: { from: 'element', attribute: 'data-number', pattern: '(?<number>.+)', as: 'phone' },
    },
  ],
};

const origin = 'https://crm.example/sales';
const request = (at: number, url: string, body: object, answered = 60): Step[] => [
  { at, gesture: 'press' },
  { at: at + 20, request: { method: 'POST', url, body }, answer: { at: at + 20 + answered, status: 200 } },
];
const dial = (at: number, to = '+49 30 1234567') => request(at, 'https://phone.example/dial', { to });
const log = (at: number, number = '030 / 123 45-67', contact = 7): Step[] => [
  ...request(at, `${origin}/contact/${contact}/call`, { number }),
  {
    ...{ at: at + 200, request: { method: 'POST', url: `${origin}/read`, body: { number } } },
    answer: { at: at + 220, status: 200 },
  },
];
const unlog = (at: number) => request(at, `${origin}/contact/7/uncall`, { number: '0301234567' });
const kill = (at: number): Step[] => [{ at, kill: true }];

async function outcome(...steps: Step[][]) {
  const feed: Pick<Case, 'origin' | 'steps'> = { origin, steps: steps.flat() };
  const { events } = await replay([phone, crm], feed);
  return events.map(({ metric, site, state }) => `${metric} ${site} ${state}`);
}

it('a subject of a group is known without the site and its address', () => {
  const place = { site: 'crm', home: origin };
  expect(knownAmong({ group: 'calls' }, place)).toEqual(knownAmong({ group: 'calls' }, { site: 'phone', home: '' }));
  expect(knownAmong({}, place)).toEqual(place);
});

describe('a call two sites see', () => {
  it('is one, shown in the CRM, whichever sees it first', async () => {
    expect(await outcome(dial(0), log(200_000))).toEqual(['call crm counted']);
    expect(await outcome(log(0), dial(200_000))).toEqual(['call crm counted']);
    expect(await outcome(dial(0))).toEqual(['call phone counted']);
  });

  it('is one, too, where a widget in the page tells of it', async () => {
    const rings = (at: number): Step[] => [
      { at, gesture: 'press' },
      {
        at: at + 20,
        message: { origin: 'https://widget.example', data: { to: '+49 30 1234567' } },
        from: 'https://phone.example/',
      },
    ];
    expect(await outcome(rings(0), log(200_000))).toEqual(['call crm counted']);
    expect(await outcome(rings(0), dial(5000))).toEqual(['call phone counted']);
  });

  it('is two where the numbers are, or the time between', async () => {
    expect(await outcome(dial(0), log(1000, '030 7654321'))).toEqual(['call phone counted', 'call crm counted']);
    expect(await outcome(dial(0), log(700_000))).toEqual(['call phone counted', 'call crm counted']);
  });

  it('stays with the phone where the CRM does not prove it, or could not save it', async () => {
    expect(await outcome(dial(0), log(1000).slice(0, 2))).toEqual(['call phone counted']);
    expect(await outcome(dial(0), log(1000).slice(0, 1))).toEqual(['call phone counted']);
  });

  it('is taken back by the CRM though the phone was told of it first', async () => {
    expect(await outcome(dial(0), unlog(300_000))).toEqual(['call phone retracted']);
  });

  it('has a result wherever that is seen, for those who were called', async () => {
    const seen: Step = { at: 400_000, seen: { result: 'called-back', subjects: ['(030) 1234567', '030 999 99 99'] } };
    expect(await outcome(dial(0), [seen, { ...seen, at: 500_000 }])).toEqual([
      'call phone counted',
      'conversation crm counted',
    ]);
  });

  it(
    'is one whatever the order, however often each tells of it, and wherever the worker dies',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom('dial', 'log', 'kill'), fc.integer({ min: 0, max: 240 })), {
            minLength: 1,
            maxLength: 8,
          }),
          async (moves) => {
            let at = 0;
            const steps = moves.flatMap(([what, gap]) => {
              // A worker dies in the middle of what was begun before.
              if (what === 'kill') return kill(at - 1000 + gap);
              at += 1000;
              return what === 'dial' ? dial(at) : log(at);
            });
            const saw = moves.map(([what]) => what);
            const site = saw.includes('log') ? 'crm' : 'phone';
            const acted = saw.some((what) => what !== 'kill');
            expect(await outcome(steps.filter((step) => step.at >= 0))).toEqual(acted ? [`call ${site} counted`] : []);
          },
        ),
        { numRuns: 60 },
      ),
    60_000,
  );
});
