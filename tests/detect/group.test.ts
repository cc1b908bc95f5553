import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detector, Site } from '../../lib/sites/site';
import type { Case, Step } from './feed';
import { replay } from './replay';

/* Two sites that see one act: a phone in the browser, and the CRM a firm hosts itself, which writes the call down. */

const post = { on: 'request', method: 'POST', codec: 'json' } as const;
const call = { revision: 1, metric: 'call', evidence: 'beta' } as const satisfies Partial<Detector>;
const mail = { ...call, metric: 'email', once: 'ever' } as const satisfies Partial<Detector>;
const blank = { checked: '2026-11-24', evidence: 'beta', chip: 'off', kinds: [] } as const;

const phone: Site = {
  ...{ ...blank, id: 'phone', name: 'Phone', pages: ['https://phone.example/*'], ownDomain: false },
  detectors: [
    {
      ...{ ...call, id: 'dialled', trigger: { ...post, path: '/dial' }, group: { id: 'phone' } },
      ...{ subject: { from: 'body', field: 'to', as: 'phone' }, once: { seconds: 60 } },
    },
    {
      ...{
        ...call,
        id: 'rang',
        trigger: { on: 'message', origin: ['https://widget.example'], where: [{ field: 'to', present: true }] },
      },
      ...{ subject: { from: 'body', field: 'call', as: 'id' }, once: 'ever' },
      group: { id: 'phone', by: { from: 'body', field: 'to' } },
    },
  ],
};
const crm: Site = {
  ...{ ...blank, id: 'crm', name: 'CRM', pages: [], ownDomain: true, holds: 'records' },
  detectors: [
    {
      ...{ ...call, id: 'logged', trigger: { ...post, path: '/contact/:id/call' } },
      // It reads the record again once it is saved.
      confirm: { any: [{ ...post, path: '/read', subject: 'call', as: 'id' }], within: 10 },
      ...{ subject: { from: 'body', field: 'call', as: 'id' }, once: 'ever' },
      group: { id: 'phone', by: { from: 'body', field: 'number', or: ['mobile'] } },
      retraction: [{ trigger: { ...post, path: '/uncall/:id' }, subject: { from: 'path', name: 'id', as: 'id' } }],
    },
    {
      ...{ ...mail, id: 'mailed', trigger: { ...post, path: '/mail/:id' } },
      ...{ subject: { from: 'path', name: 'id', as: 'id' } },
      group: { id: 'mail', by: { from: 'body', field: 'to.*' } },
      retraction: [{ trigger: { ...post, path: '/unmail/:id' }, subject: { from: 'path', name: 'id', as: 'id' } }],
    },
  ],
  results: [
    {
      ...{ id: 'called-back', revision: 1, metric: 'conversation', group: 'phone', evidence: 'beta' },
      ...{ seenOn: ['history'], after: ['call'], selector: ['.back'] },
      subject: { from: 'element', attribute: 'data-number', pattern: '(?<number>.+)', as: 'phone' },
    },
  ],
};
const mailbox: Site = {
  ...{ ...blank, id: 'mailbox', name: 'Mailbox', pages: ['https://mail.example/*'], ownDomain: false },
  detectors: [
    {
      ...{ ...mail, id: 'sent', trigger: { ...post, path: '/send/:id' } },
      ...{ subject: { from: 'path', name: 'id', as: 'id' } },
      group: { id: 'mail', by: { from: 'query', name: 'to' } },
      retraction: [{ trigger: { ...post, path: '/unsend/:id' }, subject: { from: 'path', name: 'id', as: 'id' } }],
    },
  ],
};

const origin = 'https://crm.example/sales';
const request = (at: number, url: string, body: object, answered = 60): Step[] => [
  { at, gesture: 'press' },
  { at: at + 20, request: { method: 'POST', url, body }, answer: { at: at + 20 + answered, status: 200 } },
];
const dial = (at: number, to = '+49 30 1234567') => request(at, 'https://phone.example/dial', { to });
const rings = (at: number, id: string, to = '+49 30 1234567'): Step[] => [
  { at, gesture: 'press' },
  {
    ...{ at: at + 20, message: { origin: 'https://widget.example', data: { call: id, to } } },
    from: 'https://phone.example/',
  },
];
const log = (at: number, number: string | null = '030 / 123 45-67', id = 'c1'): Step[] => [
  ...request(at, `${origin}/contact/7/call`, { call: id, ...(number === null ? {} : { number }) }),
  {
    ...{ at: at + 200, request: { method: 'POST', url: `${origin}/read`, body: { call: id } } },
    answer: { at: at + 220, status: 200 },
  },
];
const unlog = (at: number, id = 'c1') => request(at, `${origin}/uncall/${id}`, {});
const kill = (at: number): Step[] => [{ at, kill: true }];
const send = (at: number, id: string, to = 'Levke.Brodersen@nordwerk.example') =>
  request(at, `https://mail.example/send/${id}?to=${encodeURIComponent(to)}`, {});
const file = (at: number, id: string, ...to: string[]) =>
  request(at, `${origin}/mail/${id}`, { to: to.length ? to : ['levke.brodersen@nordwerk.example'] });

async function outcome(...steps: Step[][]) {
  const feed: Pick<Case, 'origin' | 'steps'> = { origin, steps: steps.flat() };
  const { events } = await replay([phone, crm, mailbox], feed);
  return events.map(({ metric, site, state }) => `${metric} ${site} ${state}`);
}

const [inCrm, onPhone] = ['call crm counted', 'call phone counted'];

describe('a call two sites see', () => {
  it('is one, shown in the CRM, whichever sees it first, though each calls it by an id of its own', async () => {
    expect(await outcome(dial(0), log(200_000))).toEqual([inCrm]);
    expect(await outcome(log(0), dial(200_000))).toEqual([inCrm]);
    expect(await outcome(dial(0))).toEqual([onPhone]);
  });

  it('is one, too, where a widget in the page tells of it', async () => {
    expect(await outcome(rings(0, 'w1'), log(200_000))).toEqual([inCrm]);
    expect(await outcome(log(0), rings(200_000, 'w1'))).toEqual([inCrm]);
  });

  it('is two where the numbers are, the time between, or nothing is known of it', async () => {
    expect(await outcome(dial(0), log(1000, '030 7654321'))).toEqual([onPhone, inCrm]);
    expect(await outcome(dial(0), log(330_000))).toEqual([onPhone, inCrm]);
    expect(await outcome(dial(0), log(1000, null))).toEqual([onPhone, inCrm]);
    expect(await outcome(dial(0), log(1000, 'the desk upstairs'))).toEqual([onPhone, inCrm]);
  });

  it('is one for one: what one site tells twice stays two', async () => {
    expect(await outcome(rings(0, 'w1'), rings(30_000, 'w2'))).toEqual([onPhone, onPhone]);
    expect(await outcome(rings(0, 'w1'), rings(30_000, 'w2'), log(60_000))).toEqual([onPhone, inCrm]);
    const both = [rings(0, 'w1'), rings(30_000, 'w2'), log(60_000), log(90_000, undefined, 'c2')];
    expect(await outcome(...both)).toEqual([inCrm, inCrm]);
    expect(await outcome(...both, log(120_000, undefined, 'c3'))).toEqual([inCrm, inCrm, inCrm]);
  });

  it('is known again by each of its ids, long after', async () => {
    const hours = 4 * 3_600_000;
    expect(await outcome(dial(0), log(200_000), log(hours))).toEqual([inCrm]);
    expect(await outcome(rings(0, 'w1'), log(200_000), rings(hours, 'w1'))).toEqual([inCrm]);
  });

  it('stays with the phone where the CRM does not prove it, or could not save it', async () => {
    expect(await outcome(dial(0), log(1000).slice(0, 2))).toEqual([onPhone]);
    expect(await outcome(dial(0), log(1000).slice(0, 1))).toEqual([onPhone]);
  });

  it('is taken back by the CRM though the phone was told of it first, but not by a CRM that never saw it', async () => {
    expect(await outcome(dial(0), log(1000), unlog(300_000))).toEqual(['call crm retracted']);
    expect(await outcome(dial(0), unlog(300_000))).toEqual([onPhone]);
  });

  it('has a result wherever that is seen, for those who were called', async () => {
    const seen: Step = { at: 400_000, seen: { result: 'called-back', subjects: ['(030) 1234567', '030 999 99 99'] } };
    expect(await outcome(dial(0), [seen, { ...seen, at: 500_000 }])).toEqual([onPhone, 'conversation crm counted']);
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

  it('is one wherever between two writes the worker dies', async () => {
    for (let writes = 1; writes <= 10; writes++) {
      const steps = [rings(0, 'w1'), log(5000)].flat();
      const { events } = await replay([phone, crm, mailbox], { origin, steps }, { diesAfter: { at: 5000, writes } });
      expect(
        events.map(({ site, state }) => `${site} ${state}`),
        `after write ${writes}`,
      ).toEqual(['crm counted']);
    }
  });
});

describe('a mail two sites see', () => {
  it('is one, shown in the CRM, by any of those it is to', async () => {
    expect(await outcome(file(0, 'm1'), send(60_000, 'g1'))).toEqual(['email crm counted']);
    expect(await outcome(send(0, 'g1'), file(60_000, 'm1'))).toEqual(['email crm counted']);
    const all = ['jannis@nordwerk.example', 'Levke Brodersen <levke.brodersen@nordwerk.example>'];
    expect(await outcome(send(0, 'g1'), file(60_000, 'm1', ...all))).toEqual(['email crm counted']);
    expect(await outcome(send(0, 'g1'), file(60_000, 'm1', all.join('; ')))).toEqual(['email crm counted']);
    expect(await outcome(file(0, 'm1'), send(60_000, 'g1', all.join(', ')))).toEqual(['email crm counted']);
  });

  it('is two after two minutes, to others, and where one site sends two to one person', async () => {
    expect(await outcome(send(0, 'g1'), file(130_000, 'm1'))).toEqual(['email mailbox counted', 'email crm counted']);
    expect(await outcome(send(0, 'g1'), file(1000, 'm1', 'imke@nordwerk.example'))).toHaveLength(2);
    expect(await outcome(send(0, 'g1'), send(20_000, 'g2'))).toHaveLength(2);
    expect(await outcome(send(0, 'g1'), send(20_000, 'g2'), file(30_000, 'm1'))).toHaveLength(2);
  });

  it('is retracted once when both take it back', async () => {
    const undo = [request(100_000, `${origin}/unmail/m1`, {}), request(101_000, 'https://mail.example/unsend/g1', {})];
    expect(await outcome(send(0, 'g1'), file(1000, 'm1'), ...undo)).toEqual(['email crm retracted']);
    expect(await outcome(send(0, 'g1'), file(1000, 'm1'), ...undo.reverse())).toEqual(['email crm retracted']);
  });
});
