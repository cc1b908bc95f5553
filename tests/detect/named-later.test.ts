import { describe, expect, it } from 'vitest';
import type { Case } from './feed';
import { outcome, site } from './outcome';

/* A new record whose page's address tells its subject, if there is such a page; and what takes it back. */

type Steps = Case['steps'];

const act = (at: number, method: string, path: string, status = 200): Steps => [
  { at, gesture: 'press' },
  { at: at + 50, request: { method, url: site + path }, answer: { at: at + 200, status } },
];
const make = (at: number, status = 201) => act(at, 'POST', '/company', status);
const comesTo = (at: number, id: string): Steps => [{ at, url: `${site}/company/${id}` }];
const remove = (at: number, id: string, status = 204) => act(at, 'DELETE', `/company/${id}`, status);
const fails = (at: number): Steps => [{ at, appear: '.error' }];

const states = async (...steps: Steps[]) => (await outcome(steps.flat())).events;

describe('a new record', () => {
  it('is the one its page is of', async () => {
    expect(await states(make(0), comesTo(400, 'c1'), remove(9000, 'c1'))).toEqual(['lead-added retracted 1']);
    expect(await states(make(0), comesTo(400, 'c1'), remove(9000, 'c2'))).toEqual(['lead-added counted 1']);
    expect(await states(make(0), comesTo(400, 'c1'), make(9000), comesTo(9400, 'c2'))).toEqual([
      'lead-added counted 1',
      'lead-added counted 1',
    ]);
  });

  it('counts without a page, too, each press once', async () => {
    expect(await states(make(0))).toEqual(['lead-added counted 1']);
    expect(await states(make(0), make(300))).toEqual(['lead-added counted 1']);
    expect(await states(make(0), make(9000))).toEqual(['lead-added counted 1', 'lead-added counted 1']);
    expect(
      await states(make(0), [
        { at: 100, kill: true },
        { at: 1000, kill: true },
      ]),
    ).toEqual(['lead-added counted 1']);
  });

  it('is none where it is refused, by its status or by the page', async () => {
    expect(await states(make(0, 409))).toEqual([]);
    expect(await states(make(0, 409), comesTo(400, 'c1'))).toEqual([]);
    expect(await states(make(0), fails(700))).toEqual([]);
    expect(await states(make(0), comesTo(400, 'c1'), fails(700))).toEqual(['lead-added undone 1']);
    expect(await states(make(0), fails(5000))).toEqual(['lead-added undone 1']);
  });
});

describe('a retraction that can be refused', () => {
  const made = [make(0), comesTo(400, 'c1')].flat();

  it('waits until nothing has spoken against it', async () => {
    expect(await states(made, remove(20_000, 'c1'), fails(20_700))).toEqual(['lead-added counted 1']);
    expect(await states(made, remove(20_000, 'c1'), fails(24_000))).toEqual(['lead-added counted 1']);
    expect(await states(made, remove(20_000, 'c1'), fails(26_000))).toEqual(['lead-added retracted 1']);
    expect(await states(made, remove(20_000, 'c1', 403))).toEqual(['lead-added counted 1']);
  });

  it('outlives the worker', async () => {
    const dies: Steps = [20_100, 20_300, 23_000].map((at) => ({ at, kill: true }));
    expect(await states(made, remove(20_000, 'c1'), dies)).toEqual(['lead-added retracted 1']);
  });
});
