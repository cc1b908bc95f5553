import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSet, sets } from '../../lib/browser/learnt';
import { followLearnt, learntIn } from '../../lib/state/learnt';
import { practice } from '../detect/practice-site';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, job: () => unknown) => job() } });
});

const find = (id: string) => (id === 'practice' ? practice : undefined);

describe("what is known of a firm's own values", () => {
  it('is told by set, with what it counts', () => {
    expect(learntIn({ 'practice/won': { a: true, b: false, c: true } }, find)).toEqual([
      { key: 'practice/won', site: 'Practice', set: 'won', metric: 'placement', are: 2, areNot: 1 },
    ]);
  });

  it('is not told of sets that nothing asks for, that are of no site, or of which nothing is known', () => {
    const strange = { 'practice/stages': { a: true }, 'gone/won': { a: true }, 'practice/won': {}, won: { a: true } };
    expect(learntIn(strange, find)).toEqual([]);
  });

  it('is up to date, whoever learns or forgets', async () => {
    const known = followLearnt();
    expect(known.value).toEqual({});
    await sets.learn('practice', { set: 'won', hash: 'a' });
    await vi.waitFor(() => expect(known.value).toEqual({ 'practice/won': { a: true } }));
    await forgetSet('practice/won');
    await vi.waitFor(() => expect(known.value).toEqual({}));
  });
});
