import { describe, expect, it } from 'vitest';
import type { Site } from '../../lib/sites/site';
import type { Step } from './feed';
import { replay } from './replay';

/* Acts that succeed only where the answer leads on to the new record. */

const site: Site = {
  ...{ id: 'practice', name: 'Practice', checked: '2026-11-26', evidence: 'beta' },
  ...{ pages: ['https://ats.example/*'], ownDomain: true, chip: 'on', kinds: [] },
  detectors: [
    {
      ...{ id: 'added', revision: 1, metric: 'candidate-added', evidence: 'beta', once: 'ever' },
      trigger: {
        ...{ on: 'request', method: 'POST', path: '/index.php', query: { a: 'add' }, types: ['document'] },
        redirect: { path: '/index.php', query: { a: 'show', candidateID: '*' } },
      },
      subject: { from: 'redirect', name: 'candidateID', as: 'number' },
    },
    {
      ...{ id: 'booked', revision: 1, metric: 'interview-booked', evidence: 'beta', once: 'ever' },
      trigger: {
        ...{ on: 'request', method: 'POST', path: '/interviews', types: ['document'], status: [303] },
        redirect: { path: '/interviews/:id(\\d+)' },
      },
      subject: { from: 'redirect', name: 'id', as: 'id' },
    },
  ],
};

const home = 'https://ats.example';
const post = (at: number, url: string, answer: { status: number; to?: string }): Step[] => [
  { at, gesture: 'press' },
  { at: at + 50, request: { method: 'POST', type: 'document', url }, answer: { at: at + 300, ...answer } },
];
const add = (at: number, id: string, from = home) =>
  post(at, `${from}/index.php?m=candidates&a=add`, { status: 302, to: `${from}/index.php?a=show&candidateID=${id}` });
const counted = async (steps: Step[], origin?: string) => {
  const { events, refusals } = await replay(site, { steps, ...(origin ? { origin } : {}) });
  return [...events.map(({ metric, state }) => `${metric} ${state}`), ...refusals.map(({ reason }) => reason)];
};

describe('an act whose answer leads on', () => {
  it('counts once a record, by the name in the path or the query', async () => {
    const steps = [...add(0, '7'), ...add(70_000, '8'), ...add(140_000, '7')];
    expect(await counted(steps)).toEqual(['candidate-added counted', 'candidate-added counted', 'duplicate']);
    const booked = post(0, `${home}/interviews`, { status: 303, to: `${home}/interviews/12` });
    expect(await counted(booked)).toEqual(['interview-booked counted']);
  });

  it('is none where it leads back, elsewhere, nowhere, or with another status', async () => {
    const leads = (status: number, to?: string) =>
      counted(post(0, `${home}/interviews`, { status, ...(to ? { to } : {}) }));
    expect(await leads(303, `${home}/interviews/new`)).toEqual(['status']);
    expect(await leads(200)).toEqual(['status']);
    expect(await leads(302, `${home}/interviews/12`)).toEqual(['status']);
  });

  it('is asked about where the address has no such id', async () => {
    expect(await counted(add(0, 'new'))).toEqual(['candidate-added unsure']);
  });

  it('is of the own domain it leads to, below its path', async () => {
    const own = 'https://hr.example/ats';
    expect(await counted(add(0, '7', own), own)).toEqual(['candidate-added counted']);
    const away = post(0, `${own}/index.php?a=add`, {
      status: 302,
      to: 'https://hr.example/index.php?a=show&candidateID=7',
    });
    expect(await counted(away, own)).toEqual(['status']);
    const login = { status: 303, to: 'https://login.example/interviews/12' };
    expect(await counted(post(0, `${own}/interviews`, login), own)).toEqual(['status']);
  });
});
