// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ResultSlice } from '../../lib/browser/messages';
import { open, show, slice, subjects, wait } from './result-page';

describe('an answer in a thread', () => {
  const answer: ResultSlice = {
    ...{ result: 'answer', places: [{ path: '/t/:thread/' }], selector: ['.theirs'], follows: ['.mine', '.ours'] },
    subject: { from: 'towards', names: [{ from: 'url', path: '/t/:thread/', name: 'thread', as: 'id' }] },
  };
  const line = (name: string) => `<p class="${name}"></p>`;
  const [mine, ours, theirs, system] = [line('mine'), line('ours'), line('theirs'), line('system')];
  const go = (address: string) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  };

  it.each([
    ['after the last of mine', `${mine}${theirs}`, ['a']],
    ['several after it, and a line of the system', `${theirs}${mine}${ours}${theirs}${theirs}${system}`, ['a']],
    ['deeper in the page', `<ol><li>${mine}</li><li><div>${theirs}</div></li></ol>`, ['a']],
    ['nobody but them', theirs, []],
    ['mine is the last', `${theirs}${mine}`, []],
    ['mine is the last, of another kind', `${mine}${theirs}${ours}`, []],
    ['only the system', `${mine}${system}`, []],
    ['nothing', '', []],
  ])('%s', async (_, html, wanted) => {
    open('/t/a/', html, [slice(answer)]);
    await wait(10_000);
    expect(subjects()).toEqual(wanted);
  });

  it('is not told of a thread that is half loaded', async () => {
    open('/t/a/', `${mine}${theirs}`, [slice(answer)]);
    await wait(800);
    show(`${mine}${theirs}${mine}`);
    await wait(10_000);
    expect(subjects()).toEqual([]);
  });

  it('is not told of the thread before, which still stands there under the new address', async () => {
    open('/t/a/', `${mine}${theirs}`, [slice(answer)]);
    await wait(3000);
    go('/t/b/');
    await wait(4000);
    show(`${theirs}${mine}`);
    await wait(10_000);
    expect(subjects()).toEqual(['a']);
  });

  it('is told each time the thread is come to, and not for another query alone', async () => {
    open('/t/a/', `${mine}${theirs}`, [slice(answer)]);
    await wait(3000);
    go('/t/a/?filter=unread');
    await wait(3000);
    expect(subjects()).toEqual(['a']);
    go('/t/b/');
    show(`${mine}${theirs}`);
    await wait(3000);
    go('/t/a/');
    show(`${mine}${theirs}${mine}${theirs}`);
    await wait(3000);
    expect(subjects()).toEqual(['a', 'b', 'a']);
  });

  it('is told under the new query, where that comes before the page has stood', async () => {
    open('/t/a/', `${mine}${theirs}`, [slice(answer)]);
    await wait(600);
    go('/t/a/?filter=unread');
    await wait(3000);
    expect(subjects()).toEqual(['a']);
  });
});
