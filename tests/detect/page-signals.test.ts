import { describe, expect, it } from 'vitest';
import type { Case } from './feed';
import { outcome, site } from './outcome';

/* Acts told from keys and messages, and proof by what goes away. */

describe('something that goes away', () => {
  const key = { at: 0, key: '.comment' };
  const invite: Case['steps'] = [
    { at: 0, gesture: 'press' },
    { at: 40, request: { method: 'POST', url: `${site}/invite/7` }, answer: { at: 200, status: 200 } },
  ];

  it('proves an act', async () => {
    expect((await outcome([key, { at: 900, vanish: '.draft' }])).events).toEqual(['comment counted 1']);
  });

  it('takes one back', async () => {
    expect((await outcome(invite)).events).toEqual(['connection-request counted 1']);
    const back = await outcome([...invite, { at: 900, vanish: '.invited' }]);
    expect(back).toEqual({ events: ['connection-request undone 1'], refused: ['refuted'] });
  });

  it('is neither something that comes, nor what the person closes themselves', async () => {
    expect((await outcome([key, { at: 900, appear: '.draft' }])).events).toEqual(['comment unsure 1']);
    const closed = [key, { at: 800, gesture: 'key' as const }, { at: 900, vanish: '.draft' }];
    expect((await outcome(closed)).events).toEqual(['comment unsure 1']);
  });

  it('proves nothing of what the page complains of', async () => {
    const steps = [key, { at: 500, appear: '.error' }, { at: 900, vanish: '.draft' }];
    expect(await outcome(steps)).toEqual({ events: [], refused: ['refuted'] });
  });
});

describe('a key', () => {
  it('is one act however often it is pressed within its time, and outlives the worker', async () => {
    const sent = (at: number): Case['steps'] => [
      { at, key: '.comment' },
      { at: at + 100, kill: true },
      { at: at + 300, vanish: '.draft' },
    ];
    expect((await outcome([...sent(0), ...sent(4000), ...sent(30_000)])).events).toEqual([
      'comment counted 1',
      'comment counted 1',
    ]);
  });
});

describe('a form that a script sends, which the browser trusts', () => {
  it('is an act only right after the person pressed something', async () => {
    const sent = (pressed: number): Case['steps'] => [
      { at: 0, submit: 'form.contact', pressed },
      { at: 900, url: 'https://crm.example/#contact/7' },
    ];
    expect((await outcome(sent(15_000))).events).toHaveLength(1);
    expect(await outcome(sent(15_001))).toEqual({ events: [], refused: ['no-gesture'] });
  });
});

describe('a message of a phone', () => {
  const widget = 'https://app.phone.example';
  const ended = (call: unknown, more: object = {}) => ({
    name: 'call_ended',
    value: { answered: true, call, ...more },
  });
  const said = (at: number, data: unknown, origin = widget): Case['steps'][number] => ({
    at,
    message: { origin, data },
  });
  const press = { at: 0, gesture: 'press' as const };

  it('counts once a call, as an object and as text', async () => {
    const steps = [press, said(60_000, ended(7)), said(60_010, JSON.stringify(ended(7))), said(60_020, ended('7'))];
    expect((await outcome(steps)).events).toEqual(['conversation counted 1']);
  });

  it('needs a press of the person not long before', async () => {
    expect(await outcome([said(100, ended(7))])).toEqual({ events: [], refused: ['no-gesture'] });
    expect(await outcome([press, said(121_000, ended(7))])).toEqual({ events: [], refused: ['no-gesture'] });
    expect(await outcome([{ ...press, tab: 2 }, said(100, ended(7))])).toEqual({ events: [], refused: ['no-gesture'] });
  });

  it('is none of another window, of another kind, or without the fields', async () => {
    for (const step of [
      said(100, ended(7), 'https://phone.example.evil.example'),
      said(100, ended(7), 'http://app.phone.example'),
      said(100, ended(7), 'null'),
      said(100, { ...ended(7), name: 'call_started' }),
      said(100, ended(7, { answered: 'true' })),
      said(100, ended(7, { answered: false })),
      said(100, [ended(7)]),
      said(100, null),
      said(100, 'call_ended'),
      said(100, '{"name":"call_ended"'),
      said(100, { ...ended(7), padding: '' }.padding),
      said(100, JSON.stringify({ ...ended(7), padding: 'x'.repeat(30_000) })),
    ]) {
      expect(await outcome([press, step])).toEqual({ events: [], refused: [] });
    }
  });

  it('is asked about where it does not say which call it was; a text is no id', async () => {
    for (const call of [null, { id: 7 }, 'with Maren Holt', '']) {
      expect((await outcome([press, said(100, ended(call))])).events).toEqual(['conversation unsure 1']);
    }
  });

  it('counts only on a page of the site, and not while paused', async () => {
    const own = 'http://erp.example';
    const elsewhere = { ...said(100, ended(7)), from: 'https://elsewhere.example/' };
    expect(await outcome([press, elsewhere], own)).toEqual({ events: [], refused: [] });
    expect((await outcome([press, said(100, ended(7))], undefined, { paused: true })).events).toEqual([]);
  });

  it('counts after the worker died with the message in hand', async () => {
    const steps = [press, said(100, ended(7)), { at: 101, kill: true as const }];
    expect((await outcome(steps)).events).toEqual(['conversation counted 1']);
  });
});
