import { describe, expect, it } from 'vitest';
import { phone } from '../../lib/sites/phone';
import { type Detector, defineSite } from '../../lib/sites/site';
import type { Step } from './feed';
import { replay } from './replay';

/* A phone number is pressed on the page of a site that counts calls itself. */

const logged: Detector = {
  id: 'call-logged',
  revision: 1,
  metric: 'call',
  evidence: 'beta',
  trigger: { on: 'request', method: 'POST', path: '/calls', codec: 'json' },
  subject: { from: 'body', field: 'id', as: 'id' },
  once: 'ever',
};
const noted: Detector = {
  ...logged,
  id: 'noted',
  metric: 'message',
  trigger: { ...logged.trigger, path: '/notes' } as Detector['trigger'],
};
const crm = defineSite({
  ...{ id: 'close', name: 'Close', checked: '2026-11-24', evidence: 'beta', ownDomain: false, chip: 'on', kinds: [] },
  pages: ['https://crm.example/*'],
  detectors: [logged, noted],
});
const page = 'https://crm.example/lead/7';
const minute = 60_000;

const press = (at: number, number: string, from = page): Step => ({
  at,
  click: 'a[href^="tel:" i]',
  holds: `tel:${number}`,
  from,
});
const log = (at: number, id: string, { path = '/calls', status = 201 } = {}): Step[] => [
  { at: at - 50, gesture: 'press' },
  {
    at,
    request: { method: 'POST', url: `https://crm.example${path}`, body: { id } },
    answer: { at: at + 80, status },
  },
];

const played = async (...steps: Step[]) => {
  const { events } = await replay([phone, crm], { steps });
  return events.map(({ site, metric, state, because }) => [site, metric, state, because].filter(Boolean).join(' '));
};

describe('a number pressed on the page of a site that counts calls', () => {
  it('counts at once where the call is never logged', async () => {
    expect(await played(press(0, '+494215501'))).toEqual(['phone call counted']);
  });

  it('is the call the site counts by the same press', async () => {
    const [, sent] = log(60, 'c1');
    expect(await played(press(0, '+494215501'), sent as Step)).toEqual([
      'phone call undone same-act',
      'close call counted',
    ]);
  });

  it('is the call that is logged when it is over', async () => {
    expect(await played(press(0, '+494215501'), ...log(12 * minute, 'c1'))).toEqual([
      'phone call undone same-act',
      'close call counted',
    ]);
  });

  it('is one for one: two calls, of which one is logged, are two', async () => {
    const calls = await played(press(0, '+494215501'), press(2 * minute, '+494215502'), ...log(5 * minute, 'c1'));
    expect(calls.filter((call) => call.endsWith('counted'))).toHaveLength(2);
    const both = await played(
      ...[press(0, '+494215501'), press(2 * minute, '+494215502')],
      ...[...log(5 * minute, 'c1'), ...log(6 * minute, 'c2')],
    );
    expect(both.filter((call) => call.endsWith('counted'))).toEqual(['close call counted', 'close call counted']);
  });

  it('is another call than one logged much later, before it, or in vain', async () => {
    const counted = async (...steps: Step[]) => (await played(...steps)).filter((call) => call.endsWith('counted'));
    expect(await counted(press(0, '+494215501'), ...log(31 * minute, 'c1'))).toHaveLength(2);
    expect(await counted(...log(1000, 'c1'), press(minute, '+494215501'))).toHaveLength(2);
    expect(await counted(press(0, '+494215501'), ...log(minute, 'c1', { status: 400 }))).toEqual([
      'phone call counted',
    ]);
    expect(await counted(press(0, '+494215501'), ...log(minute, 'n1', { path: '/notes' }))).toHaveLength(2);
  });

  it('gives way also after the background has died', async () => {
    const calls = await played(press(0, '+494215501'), { at: 2000, kill: true }, ...log(3 * minute, 'c1'));
    expect(calls).toEqual(['phone call undone same-act', 'close call counted']);
  });

  it('takes over as many as there are also where the background dies in the middle of it', async () => {
    const calls = [press(0, '+494215501'), press(2 * minute, '+494215502'), ...log(5 * minute, 'c1')];
    for (let step = 1; step <= 12; step++) {
      const { events } = await replay([phone, crm], { steps: calls }, { diesAfter: { at: 5 * minute, writes: step } });
      const counted = events.filter(({ state }) => state === 'counted').map(({ site }) => site);
      expect(counted, `after write ${step}`).toEqual(['phone', 'close']);
    }
  });

  it('stays counted where the site is not sure of its own, and nothing is left to ask', async () => {
    const { events } = await replay(
      [phone, crm],
      { steps: [press(0, '+494215501'), press(minute, '+494215502'), ...log(5 * minute, 'c1')] },
      { standings: { 'call-logged': 'ask-first' } },
    );
    expect(events.map(({ site, state, because }) => [site, state, because])).toEqual([
      ['phone', 'counted', undefined],
      ['phone', 'counted', undefined],
      ['close', 'undone', 'same-act'],
    ]);
    const unsure = await replay(
      [phone, crm],
      { steps: [press(0, 'maren'), ...log(5 * minute, 'c1')] },
      { standings: { 'call-logged': 'ask-first' } },
    );
    expect(unsure.events.map(({ site, state }) => [site, state])).toEqual([
      ['phone', 'undone'],
      ['close', 'unsure'],
    ]);
  });

  it('counts nothing on a page that belongs to no site', async () => {
    expect(await played(press(0, '+494215501', 'https://news.example/'))).toEqual([]);
  });

  it('counts nothing while counting is paused', async () => {
    const { events } = await replay([phone, crm], { steps: [press(0, '+494215501')] }, { paused: true });
    expect(events).toEqual([]);
  });
});
