import { describe, expect, it } from 'vitest';
import { dialpad } from '../../lib/sites/dialpad';
import { phone } from '../../lib/sites/phone';
import { type Detector, defineSite, type Site } from '../../lib/sites/site';
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
  group: { id: 'phone', by: { from: 'body', field: 'number' } },
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
/** A phone in the corner of the page that tells the page of its calls. */
const dialler: Site = {
  ...{ ...phone, id: 'aircall', name: 'Aircall' },
  detectors: [
    {
      ...{ id: 'outgoing', revision: 1, metric: 'call', evidence: 'beta', once: 'ever' },
      trigger: { on: 'message', origin: ['https://widget.example'], where: [{ field: 'call', present: true }] },
      subject: { from: 'body', field: 'call', as: 'id' },
      group: { id: 'phone', by: { from: 'body', field: 'to' } },
    },
  ],
};
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
  const { events } = await replay([phone, dialler, crm], { steps });
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

  it('is the call the site wrote down a moment before, by the same press', async () => {
    const [pressed, sent] = log(60, 'c1');
    const widget: Step = { at: 900, message: { origin: 'https://widget.example', data: { call: 'w1' } }, from: page };
    expect(await played(pressed as Step, sent as Step, widget)).toEqual([
      'close call counted',
      'aircall call undone same-act',
    ]);
    // A press of its own is a call of its own, and so is a second call by that press.
    expect(await played(...log(60, 'c1'), { at: 5000, gesture: 'press' }, { ...widget, at: 5200 })).toHaveLength(2);
    const second: Step = { ...widget, at: 1200, message: { origin: 'https://widget.example', data: { call: 'w2' } } };
    const calls = await played(pressed as Step, sent as Step, widget, second);
    expect(calls.filter((call) => call.endsWith('counted'))).toHaveLength(2);
    for (let writes = 1; writes <= 8; writes++) {
      const steps = [pressed as Step, sent as Step, widget];
      const { events } = await replay([phone, dialler, crm], { steps }, { diesAfter: { at: 900, writes } });
      const counted = events.filter(({ state }) => state === 'counted').map(({ site }) => site);
      expect(counted, `after write ${writes}`).toEqual(['close']);
    }
  });

  it('is one where the site is not sure of what it wrote down, and nothing is left to ask', async () => {
    const [pressed, sent] = log(60, 'c1');
    const widget: Step = { at: 900, message: { origin: 'https://widget.example', data: { call: 'w1' } }, from: page };
    const { events } = await replay(
      [phone, dialler, crm],
      { steps: [pressed as Step, sent as Step, widget] },
      { standings: { 'call-logged': 'ask-first' } },
    );
    expect(events.map(({ site, state }) => `${site} ${state}`)).toEqual(['close undone', 'aircall counted']);
  });

  it('is one with what the phone in the corner of the page says, and with what the site then logs', async () => {
    const widget = (at: number, id: string, to: string): Step => ({
      ...{ at, message: { origin: 'https://widget.example', data: { call: id, to } } },
      from: page,
    });
    const two = [press(0, '+49 421 5501'), widget(700, 'w1', '0421 5501')];
    expect(await played(...two)).toEqual(['phone call counted']);
    expect(await played(...two, ...log(3 * minute, 'c1'))).toEqual([
      'phone call undone same-act',
      'close call counted',
    ]);
    // The site writes it down before the widget says so.
    const [, sent] = log(60, 'c1');
    expect(await played(press(0, '+494215501'), sent as Step, widget(900, 'w1', '0421 5501'))).toEqual([
      'phone call undone same-act',
      'close call counted',
    ]);
  });

  it('is the call that the page asked a frame of the phone to dial', async () => {
    const asks = (around: string): Step => ({
      ...{ at: 150, from: 'https://dialpad.com/apps/open' },
      message: {
        ...{ origin: new URL(around).origin, around },
        data: { api: 'opencti_dialpad', method: 'initiate_call', payload: { phone_number: '+494215501' } },
      },
    });
    const outcome = async (...steps: Step[]) => {
      const { events } = await replay([dialpad, crm], { steps: [{ at: 0, gesture: 'press' }, ...steps] });
      return events.map(({ site, state }) => `${site} ${state}`);
    };
    expect(await outcome(asks(page), ...log(12 * minute, 'c1'))).toEqual(['dialpad undone', 'close counted']);
    expect(await outcome(asks('https://news.example/'), ...log(12 * minute, 'c1'))).toEqual([
      'dialpad counted',
      'close counted',
    ]);
  });

  it('is another call where the log names another number, and known by the number else', async () => {
    const named = (at: number, id: string, number: string): Step[] => {
      const [pressed, sent] = log(at, id);
      return [pressed as Step, { ...sent, request: { ...sent?.request, body: { id, number } } } as Step];
    };
    expect(await played(press(0, '+494215501'), ...named(minute, 'c1', '0421 5502'))).toEqual([
      'phone call counted',
      'close call counted',
    ]);
    expect(await played(press(0, '+494215501'), ...named(minute, 'c1', '0421 5501'))).toEqual(['close call counted']);
    // What is known already does not stand in for the next call.
    const next = [...named(minute, 'c1', '0421 5501'), ...log(4 * minute, 'c2')];
    expect(await played(press(0, '+494215501'), ...next)).toEqual(['close call counted', 'close call counted']);
    // A long call is logged when it is over.
    expect(await played(press(0, '+494215501'), ...named(20 * minute, 'c1', '0421 5501'))).toEqual([
      'phone call undone same-act',
      'close call counted',
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
