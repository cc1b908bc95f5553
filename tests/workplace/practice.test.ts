import { Agent, request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricIds } from '../../lib/catalog';
import { siteById } from '../../lib/sites/all';
import { practiceSites } from './practice/all.ts';
import type { PracticeSite } from './practice/practice-site.ts';
import { standIn } from './practice/stand-in.ts';
import { startWorkplace, type Truth, type Workplace } from './server.ts';

/** An application nobody has. */
const invented: PracticeSite = {
  id: 'invented',
  name: 'Invented',
  host: 'app.invented.example',
  pages: [
    {
      path: '/deal/d1?view=all',
      title: 'A deal',
      noise: [{ method: 'GET', to: '/api/deals?page={new}' }],
      acts: [
        {
          id: 'win',
          label: 'Win',
          sends: [{ to: '/api/run', body: { op: 'win', id: 'd1', token: '{new}' } }],
          counts: [{ metric: 'deal-won', subject: 'd1' }],
          refused: { body: { error: true } },
        },
        {
          id: 'mail',
          label: 'Mail',
          sends: [{ to: '/api/run', form: { op: 'mail', key: 'm-{new}' }, answer: { status: 204 } }],
          counts: [{ metric: 'email', subject: '{new}' }],
        },
        { id: 'leave', label: 'Leave', sends: [{ to: '/old', form: { a: 'b' }, by: 'document', leads: '/deal/d1' }] },
        {
          id: 'lose',
          label: 'Lose',
          sends: [{ to: '/api/run', body: { op: 'lose' } }],
          retracts: [{ metric: 'deal-won', subject: 'd1' }],
        },
        { id: 'ring', label: 'Ring', sends: [{ from: 'https://phone.invented.example', message: { call: 1 } }] },
      ],
    },
  ],
};

function served() {
  const sent: Omit<Truth, 'at'>[] = [];
  const retracted: Omit<Truth, 'at'>[] = [];
  const one = standIn(invented, {
    sent: (truth) => void sent.push(truth),
    retracted: (truth) => void retracted.push(truth),
  });
  const ask = (method: string, address: string, body = '', mode = '') => {
    const { pathname: path, searchParams: query } = new URL(address, 'https://practice');
    return one.answer({ method, path, query, from: new URLSearchParams(mode && { mode }), body });
  };
  return { one, ask, sent, retracted };
}

const win = JSON.stringify({ op: 'win', id: 'd1', token: 'a1' });

describe('a practice site that is data', () => {
  it('has its own host and those its requests and messages come from, and only under https', () => {
    const { one } = served();
    expect(one.serves('app.invented.example', true)).toBe(true);
    expect(one.serves('phone.invented.example', true)).toBe(true);
    expect(one.serves('app.invented.example', false)).toBe(false);
    expect(one.serves('other.example', true)).toBe(false);
  });

  it('serves a page, however it is told to behave, and nothing it does not have', () => {
    const { ask } = served();
    expect(ask('GET', '/deal/d1?view=all&mode=403')?.body).toContain('Practice page');
    expect(ask('GET', '/deal/d1')).toBeNull();
    expect(ask('GET', '/api/deals?page=x7')?.status).toBe(200);
    expect(ask('POST', '/api/deals?page=x7')).toBeNull();
  });

  it('tells acts of one address apart by what they send, and knows what was done', () => {
    const { ask, sent, retracted } = served();
    expect(ask('POST', '/api/run', win)?.status).toBe(200);
    expect(ask('POST', '/api/run', 'op=mail&key=m-b2')?.status).toBe(204);
    expect(ask('POST', '/api/run', JSON.stringify({ op: 'lose' }))?.status).toBe(200);
    expect(ask('POST', '/api/run', JSON.stringify({ op: 'other' }))).toBeNull();
    expect(sent.map(({ metric, subject, ok }) => [metric, subject, ok])).toEqual([
      ['deal-won', 'd1', true],
      ['email', 'b2', true],
    ]);
    expect(retracted.map(({ subject }) => subject)).toEqual(['d1']);
  });

  it.each([
    ['403', 403],
    ['redirect', 302],
    ['refused', 200],
  ])('does nothing in mode %s', (mode, status) => {
    const { ask, sent } = served();
    expect(ask('POST', '/api/run', win, mode)?.status).toBe(status);
    expect(sent.map(({ ok }) => ok)).toEqual([false]);
  });

  it('leads on from a form that leaves the page', () => {
    expect(served().ask('POST', '/old', 'a=b')).toMatchObject({ status: 302, headers: { location: '/deal/d1' } });
  });
});

let workplace: Workplace;
beforeAll(async () => {
  workplace = await startWorkplace();
});
afterAll(() => workplace.stop());

/** Asks the secure server under this host name. */
const textAt = (host: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const agent = new Agent({ rejectUnauthorized: false });
    const sent = request(
      { host: '127.0.0.1', port: workplace.https, path, headers: { host }, agent },
      async (response) => {
        let text = '';
        for await (const part of response) text += part;
        resolve(text);
      },
    );
    sent.once('error', reject);
    sent.end();
  });

describe.each(practiceSites.map((site) => [site.id, site] as const))('the practice site %s', (id, site) => {
  const acts = site.pages.flatMap((page) => page.acts);

  it('is of a site and its metrics, each of them at least once', () => {
    const known = siteById(id);
    expect(known).toBeDefined();
    const told = new Set(
      acts.flatMap(({ counts = [], retracts = [] }) => [...counts, ...retracts]).map(({ metric }) => metric),
    );
    const unknown = [...told].filter((metric) => !(metricIds as readonly string[]).includes(metric));
    expect(unknown, 'counted by an act, and no metric of lib/catalog.ts').toEqual([]);
    const ofSite = new Set<string>(known?.detectors.map(({ metric }) => metric));
    const unpractised = [...ofSite].filter((metric) => !told.has(metric));
    expect(unpractised, 'metrics of the site that no act of its practice copy `counts`').toEqual([]);
  });

  it('has no two acts of one name, and noise beside them', () => {
    expect(new Set(acts.map((act) => act.id)).size).toBe(acts.length);
    const isNoise = acts.some(({ counts, retracts, undoes }) => !counts && !retracts && !undoes);
    const isBeside = isNoise || site.pages.some(({ noise }) => noise?.length);
    expect(isBeside, 'needs `noise`, or an act without `counts`: a read, a draft').toBe(true);
  });

  it('serves its pages, marked as practice', async () => {
    for (const { path } of site.pages) expect(await textAt(site.host, path)).toContain('Practice page');
  });
});
