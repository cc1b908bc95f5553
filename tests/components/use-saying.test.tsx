// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { type Turned, useSaying } from '@/components/targets/use-saying';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

it('has no way back while the next is being written, then that of the next', async () => {
  const turn = vi.fn(async (): Promise<Turned> => ({ ok: true, id: null }));
  let saying: ReturnType<typeof useSaying> | undefined;
  const View = () => {
    saying = useSaying(turn);
    return null;
  };
  await act(() => render(<View />, document.body));
  const next = Promise.withResolvers<Turned>();
  await act(async () => {
    await saying?.run(async () => ({ ok: true, id: 'first' }), 'saved');
  });
  expect(saying?.way).toBe('first');

  let ended: Promise<boolean> | undefined;
  await act(() => {
    ended = saying?.run(() => next.promise, 'saved again');
  });
  expect(saying?.undo).toBeUndefined();
  await act(async () => {
    next.resolve({ ok: true, id: 'second' });
    await ended;
  });
  await act(() => saying?.undo?.());
  expect(turn.mock.calls).toEqual([['second']]);
});
