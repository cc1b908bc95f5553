import { describe, expect, it } from 'vitest';
import type { Case } from './feed';
import { list, outcome, site } from './outcome';

const close = (at: number, status: number, more: object = {}): Case['steps'][number] => ({
  at,
  request: { method: 'POST', url: `${site}/task/7/close`, type: 'document', ...more },
  answer: { at: at + 200, status },
});

describe('acts that load a page', () => {
  it('count when the status is the one that means success', async () => {
    expect(await outcome([{ at: 0, gesture: 'press' }, close(50, 302)])).toEqual({
      events: ['task-done counted 1'],
      refused: [],
    });
    expect(await outcome([{ at: 0, gesture: 'press' }, close(50, 200)])).toEqual({ events: [], refused: ['status'] });
  });

  it('do not count when the browser only repeats them', async () => {
    expect(await outcome([{ at: 0, gesture: 'key', reload: true }, close(50, 302)])).toEqual({
      events: [],
      refused: ['no-gesture'],
    });
  });

  it('count in a frame, and by a link whose address is the act', async () => {
    expect((await outcome([{ at: 0, gesture: 'press' }, close(50, 302, { type: 'frame' })])).events).toHaveLength(1);
    const link = { method: 'GET', url: `${site}/mail?to=12&send=yes`, type: 'document' as const };
    const twice = [0, 1000].flatMap((at): Case['steps'] => [
      { at, gesture: 'press' },
      { at: at + 50, request: link, answer: { at: at + 100, status: 200 } },
    ]);
    expect((await outcome(twice)).events).toEqual(['email counted 1']);
  });
});

describe('one request from two kinds of page', () => {
  const paid = `${site}/compose?kind=paid`;
  const plain = `${site}/thread/2`;
  const send = (at: number, status = 200, more: object = {}): Case['steps'] => [
    { at, gesture: 'key' },
    {
      ...{ at: at + 40, request: { method: 'POST', url: `${site}/send`, body: { id: `m${at}` } } },
      ...{ answer: { at: at + 200, status }, ...more },
    },
  ];

  it('is the act of the page it was sent from, and no other', async () => {
    expect(await outcome(send(0))).toEqual({ events: ['message counted 1'], refused: [] });
    expect(await outcome([{ at: 0, url: paid }, ...send(100)])).toEqual({ events: ['inmail counted 1'], refused: [] });
    const both = [{ at: 0, url: paid }, ...send(100), { at: 900, url: plain }, ...send(1000)];
    expect((await outcome(both)).events.sort()).toEqual(['inmail counted 1', 'message counted 1']);
  });

  it('goes by the page the person acted on, not by the one it went on to', async () => {
    const late = [{ at: 0, url: paid }, ...send(100, 200, { told: 800 }), { at: 400, url: plain }];
    expect(await outcome(late)).toEqual({ events: ['inmail counted 1'], refused: [] });
    const early = [{ at: 0, url: plain }, ...send(100, 200, { told: 800 }), { at: 400, url: paid }];
    expect(await outcome(early)).toEqual({ events: ['message counted 1'], refused: [] });
  });

  it('goes by its own tab', async () => {
    const other = [{ at: 0, tab: 2, url: paid }, ...send(100)];
    expect((await outcome(other)).events).toEqual(['message counted 1']);
  });

  it('is asked about, once, when the page is gone and only its gesture is left', async () => {
    const gone = [{ at: 0, gesture: 'stored' as const }, ...send(0).slice(1)];
    expect(await outcome(gone)).toEqual({ events: ['message unsure 1'], refused: [] });
  });

  it('is told of once when it is refused, when nobody pressed, and when the worker dies', async () => {
    expect(await outcome(send(0, 422))).toEqual({ events: [], refused: ['status'] });
    expect(await outcome([{ at: 0, url: paid }, ...send(100, 429)])).toEqual({ events: [], refused: ['status'] });
    expect(await outcome(send(0).slice(1))).toEqual({ events: [], refused: ['no-gesture'] });
    expect(await outcome([...send(0), { at: 100, kill: true }])).toEqual({
      events: ['message counted 1'],
      refused: [],
    });
  });
});

describe('a list of acts', () => {
  const list = (rows: unknown): Case['steps'] => [
    { at: 0, gesture: 'press' },
    {
      at: 40,
      request: { method: 'POST', url: `${site}/list`, body: { rows } },
      answer: { at: 200, status: 201 },
    },
  ];

  it('counts the items that are such an act, each once', async () => {
    const rows = [
      { id: 1, copied: false },
      { id: 2, copied: true },
      { id: 3, copied: false },
      { id: 3, copied: false },
      { id: 4 },
    ];
    expect(await outcome(list(rows))).toEqual({
      events: ['candidate-added counted 1', 'candidate-added counted 1'],
      refused: [],
    });
  });

  it('is nothing at all without one, and asked about where it does not say who', async () => {
    for (const rows of [[], [{ id: 2, copied: true }], 'x', null]) {
      expect(await outcome(list(rows))).toEqual({ events: [], refused: [] });
    }
    expect((await outcome(list([{ id: 'two words', copied: false }]))).events).toEqual(['candidate-added unsure 1']);
  });
});

describe('proof', () => {
  it('waits for the page, asks when it stays away, and takes each subject as one act', async () => {
    expect((await outcome(list(0, [1, 2, 2]))).events).toEqual(['shortlisted counted 1', 'shortlisted counted 1']);
    expect((await outcome(list(0, [1]).slice(0, 2))).events).toEqual(['shortlisted unsure 1']);
  });

  it('asks before a batch counts', async () => {
    const ids = Array.from({ length: 26 }, (_, index) => index + 1);
    expect((await outcome(list(0, ids))).events).toEqual(['shortlisted unsure 26']);
  });

  it('takes back and counts again, and never makes two of one', async () => {
    const remove = (at: number): Case['steps'] => [
      { at, gesture: 'press' },
      { at: at + 50, request: { method: 'DELETE', url: `${site}/shortlist/1` }, answer: { at: at + 90, status: 204 } },
    ];
    expect((await outcome([...list(0, [1]), ...remove(5000)])).events).toEqual(['shortlisted retracted 1']);
    expect((await outcome([...list(0, [1]), ...remove(5000), ...list(9000, [1])])).events).toEqual([
      'shortlisted counted 1',
    ]);
  });

  it('refuses what another extension sent, and what nobody pressed for', async () => {
    const request = { method: 'POST', url: `${site}/shortlist`, body: { ids: [1] } };
    const alien = { ...request, initiator: 'chrome-extension://abcdefghijklmnop' };
    const answer = { at: 90, status: 200 };
    expect(
      await outcome([
        { at: 0, gesture: 'press' },
        { at: 50, request: alien, answer },
      ]),
    ).toEqual({ events: [], refused: [] });
    expect(await outcome([{ at: 50, request, answer }])).toEqual({ events: [], refused: ['no-gesture'] });
  });
});

describe('acts on the page', () => {
  it('count by a click, and a double click is one', async () => {
    const call = 'a[href^="tel:"]';
    expect((await outcome([{ at: 0, click: call }])).events).toEqual(['call counted 1']);
    expect((await outcome([0, 250, 20_000].map((at) => ({ at, click: call })))).events).toHaveLength(2);
  });

  it('count by a submit once the page has moved on, and the record in the address is the subject', async () => {
    const save = (at: number, id: number): Case['steps'] => [
      { at, submit: 'form.contact' },
      { at: at + 500, url: `${site}/#contact/${id}` },
    ];
    expect((await outcome([...save(0, 7), ...save(20_000, 7)])).events).toEqual(['contact-added counted 1']);
    expect((await outcome([...save(0, 7), ...save(20_000, 8)])).events).toHaveLength(2);
  });

  it('do not count when the page complains, and are asked about when it says nothing', async () => {
    const submit = { at: 0, submit: 'form.contact' };
    const complains = { at: 300, appear: '.error' };
    expect(await outcome([submit, complains])).toEqual({ events: [], refused: ['refuted'] });
    expect((await outcome([submit])).events).toEqual(['contact-added unsure 1']);
  });

  it('count by a drop that a request confirms, and not by one that none does', async () => {
    const request = { method: 'PUT', url: `${site}/stage/3` };
    const drop = { at: 0, drop: '.board' };
    const stored = { at: 80, request, answer: { at: 160, status: 200 } };
    expect((await outcome([drop, stored])).events).toEqual(['interview-booked counted 1']);
    expect((await outcome([drop])).events).toEqual(['interview-booked unsure 1']);
  });

  it('are asked about where what would confirm them was refused, and count when it is tried again', async () => {
    const request = { method: 'PUT', url: `${site}/stage/3` };
    const drop = { at: 0, drop: '.board' };
    for (const answer of [
      { at: 160, status: 403 },
      { at: 160, failed: true as const },
    ]) {
      const refused = { at: 80, request, answer };
      expect((await outcome([drop, refused])).events).toEqual(['interview-booked unsure 1']);
      const again = { at: 1000, request, answer: { at: 1100, status: 200 } };
      expect((await outcome([drop, refused, again])).events).toEqual(['interview-booked counted 1']);
    }
  });

  it('count only where the page that tells of them belongs to the site', async () => {
    const own = 'http://erp.example';
    const call = (from: string): Case['steps'] => [{ at: 0, click: 'a[href^="tel:"]', from }];
    expect((await outcome(call(`${own}/contact`), own)).events).toEqual(['call counted 1']);
    expect(await outcome(call('https://elsewhere.example/'), own)).toEqual({ events: [], refused: [] });
  });

  it('count after the worker died between the act and its proof', async () => {
    const steps = [
      { at: 0, submit: 'form.contact' },
      { at: 200, kill: true as const },
      { at: 500, url: `${site}/#contact/7` },
    ];
    expect((await outcome(steps)).events).toEqual(['contact-added counted 1']);
  });
});

describe('an own domain', () => {
  const steps = (url: string): Case['steps'] => [
    { at: 0, gesture: 'press' },
    { at: 50, request: { method: 'POST', url, type: 'frame' }, answer: { at: 90, status: 302 } },
  ];

  it('is matched below the path it is bound to, and nowhere else', async () => {
    const bound = 'http://erp.example:8069/crm';
    expect((await outcome(steps(`${bound}/task/7/close`), bound)).events).toHaveLength(1);
    expect((await outcome(steps('http://erp.example:8069/task/7/close'), bound)).events).toHaveLength(0);
    expect((await outcome(steps('http://erp.example:8070/crm/task/7/close'), bound)).events).toHaveLength(0);
  });
});

describe('two own domains', () => {
  const firms = ['http://north.example', 'http://south.example/crm'];
  const [north = '', south = ''] = firms;
  const shortlist = (at: number, firm: string): Case['steps'] => [
    { at, gesture: 'press' },
    {
      ...{ at: at + 50, request: { method: 'POST', url: `${firm}/shortlist`, body: { ids: [1] } } },
      answer: { at: at + 200, status: 200 },
    },
    { at: at + 400, attribute: '[data-state="listed"]' },
  ];
  const remove = (at: number, firm: string): Case['steps'] => [
    { at, gesture: 'press' },
    { at: at + 50, request: { method: 'DELETE', url: `${firm}/shortlist/1` }, answer: { at: at + 90, status: 204 } },
  ];

  it('may have records of the same number', async () => {
    const both = [...shortlist(0, north), ...shortlist(20_000, south)];
    expect((await outcome(both, firms)).events).toEqual(['shortlisted counted 1', 'shortlisted counted 1']);
    const one = [...both, ...remove(40_000, south)];
    expect((await outcome(one, firms)).events).toEqual(['shortlisted counted 1', 'shortlisted retracted 1']);
  });
});

describe('what the person has set', () => {
  const asked: Case['steps'] = [
    { at: 0, gesture: 'press' },
    {
      at: 50,
      request: { method: 'POST', url: `${site}/offer`, body: { id: 4 } },
      answer: { at: 90, status: 200 },
    },
  ];

  it('counts nothing while paused, and says so', async () => {
    expect(await outcome(list(0, [1]), undefined, { paused: true })).toEqual({ events: [], refused: ['paused'] });
    expect((await outcome([{ at: 0, click: 'a[href^="tel:"]' }], undefined, { paused: true })).events).toEqual([]);
  });

  it('asks where the evidence is weak, until told "always" or "never"', async () => {
    expect((await outcome(asked)).events).toEqual(['offer-made unsure 1']);
    expect((await outcome(asked, undefined, { habits: { weak: 'always' } })).events).toEqual(['offer-made counted 1']);
    expect(await outcome(asked, undefined, { habits: { weak: 'never' } })).toEqual({
      events: [],
      refused: ['declined'],
    });
  });

  it('asks or counts nothing where the detector was wrong too often, whatever was said of its kind before', async () => {
    const one = list(0, [1]);
    expect((await outcome(one)).events).toEqual(['shortlisted counted 1']);
    expect((await outcome(one, undefined, { standings: { many: 'ask-first' } })).events).toEqual([
      'shortlisted unsure 1',
    ]);
    expect(await outcome(one, undefined, { standings: { many: 'off' } })).toEqual({ events: [], refused: ['off'] });
    const always = { habits: { weak: 'always' }, standings: { weak: 'ask-first' } } as const;
    expect((await outcome(asked, undefined, always)).events).toEqual(['offer-made unsure 1']);
  });
});
