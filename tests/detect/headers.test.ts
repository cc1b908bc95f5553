import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/codecs/body';
import { headerBody } from '../../lib/codecs/header-body';
import { requestFilters } from '../../lib/detect/filters';
import { headerNames, matchRequest, type RequestSeen, requestRoles } from '../../lib/detect/request';
import type { Detector, RequestSignal, Site } from '../../lib/sites/site';
import type { Step } from './feed';
import { replay } from './replay';

/* Acts told by a header of their request. */

const detector = (id: string, metric: Detector['metric'], signal: Omit<RequestSignal, 'on' | 'method'>): Detector => ({
  ...{ id, revision: 1, metric, evidence: 'beta', once: 'ever' },
  trigger: { on: 'request', method: 'POST', ...signal },
  subject: signal.codec ? { from: 'body', field: 'id', as: 'id' } : { from: 'gesture' },
});

const site: Site = {
  ...{ id: 'practice', name: 'Practice', checked: '2026-11-26', evidence: 'beta' },
  ...{ pages: ['https://crm.example/*'], ownDomain: false, chip: 'on', kinds: [] },
  detectors: [
    detector('by-hand', 'contact-added', { path: '/contacts', codec: 'json', headers: { 'x-source': '*_UI' } }),
    detector('no-body', 'task-done', { path: '/tasks', headers: { 'x-source': 'CRM_UI' } }),
    detector('in-header', 'email', {
      ...{ path: '/mail', codec: 'json', bodyHeader: 'x-post-data' },
      where: [{ field: 'act', is: 'send' }],
    }),
    detector('plain', 'message', { path: '/notes', codec: 'json' }),
  ],
};

const post = (path: string, sent: Pick<NonNullable<Step['request']>, 'body' | 'headers'>): Step[] => [
  { at: 0, gesture: 'press' },
  {
    at: 50,
    request: { method: 'POST', url: `https://crm.example${path}`, ...sent },
    answer: { at: 200, status: 200 },
  },
];
const counted = async (steps: Step[]) =>
  (await replay(site, { steps })).events.map(({ metric, state }) => `${metric} ${state}`);

describe('a header', () => {
  it('tells what the interface did from what else sends the same', async () => {
    const body = { id: '7' };
    expect(await counted(post('/contacts', { body, headers: { 'x-source': 'CRM_UI' } }))).toEqual([
      'contact-added counted',
    ]);
    for (const headers of [{}, { 'x-source': 'SEQUENCES' }, { 'x-source': 'CRM_UI_2' }, { 'x-sources': 'CRM_UI' }]) {
      expect(await counted(post('/contacts', { body, headers }))).toEqual([]);
    }
    expect(await counted(post('/tasks', { headers: { 'x-source': 'CRM_UI' } }))).toEqual(['task-done counted']);
  });

  it('changes nothing for requests no header of which is named', async () => {
    expect(await counted(post('/notes', { body: { id: '7' }, headers: { 'x-source': 'SEQUENCES' } }))).toEqual([
      'message counted',
    ]);
  });

  it('may carry the body, which is then not read where it usually is', async () => {
    const inHeader = (id: string, act = 'send') =>
      encodeURIComponent(JSON.stringify({ id, act, to: 'Ann & Bo, 100 %' }));
    expect(await counted(post('/mail', { headers: { 'x-post-data': inHeader('1') } }))).toEqual(['email counted']);
    expect(await counted(post('/mail', { body: { id: '1', act: 'send' } }))).toEqual(['email counted']);
    const both = { headers: { 'x-post-data': inHeader('1', 'save') }, body: { id: '1', act: 'send' } };
    expect(await counted(post('/mail', both))).toEqual([]);
    for (const broken of ['%', '%7B%22id', 'act=send', '']) {
      expect(await counted(post('/mail', { headers: { 'x-post-data': broken } }))).toEqual([]);
    }
  });

  it('never holds up or throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (value) => {
        const raw = headerBody(value);
        for (const codec of ['json', 'form', 'graphql'] as const) decode(codec, raw);
      }),
    );
  });
});

describe('what the browser is asked for', () => {
  const filters = requestFilters([site]);
  const urls = (name: keyof typeof filters) =>
    filters[name].flatMap((filter) => filter.urls.filter((url) => !url.endsWith('*')));

  it('is the headers only of requests a header of which is named', () => {
    const at = (path: string) => `https://crm.example/${path}`;
    expect(urls('headers')).toEqual([at('contacts'), at('mail'), at('tasks')]);
    expect(urls('held')).toEqual([at('contacts'), at('mail')]);
    expect(urls('body')).toEqual([at('notes')]);
    expect(urls('plain')).toEqual([]);
    expect([...headerNames([site])].sort()).toEqual(['x-post-data', 'x-source']);
  });

  it('plays each part once, whichever listeners tell of one request', () => {
    const roles = requestRoles([site]);
    const raw = { bytes: [new TextEncoder().encode('{"id":1,"act":"send"}').buffer as ArrayBuffer] };
    const parts = (path: string) => {
      const seen = {
        request: 'r',
        at: 0,
        method: 'POST',
        url: `https://crm.example${path}`,
        type: 'xhr',
        tab: 1,
        frame: 0,
      } as const;
      const told: RequestSeen[] = [{ ...seen, raw }, seen, { ...seen, raw, headers: { 'x-source': 'CRM_UI' } }];
      return told.map((one) => matchRequest(one, roles).length);
    };
    expect(parts('/contacts')).toEqual([0, 0, 1]);
    expect(parts('/tasks')).toEqual([0, 0, 1]);
    expect(parts('/notes')).toEqual([1, 0, 0]);
  });
});
